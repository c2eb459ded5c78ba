import type { Place } from "#lib/action.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { VendorWords } from "./form-words.ts";

/** What every part of the page about a vendor is drawn with. */
export type NoticeView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  readonly place: Place;
  readonly words: VendorWords;
  /** Of the organisations in scope, and those of whom the cell told the vendor. */
  readonly nameOf: (organisationId: string) => string;
};
