import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { VendorFacet } from "../loaders.ts";

const ZONE = "Europe/Paris";

type Naming = Pick<VendorFacet, "names" | "notices" | "requests" | "vendors" | "controllers" | "summary">;

/** The view of a case's vendors: names as far as they are open, else a word for whom they stand. */
export async function vendorView(
  { names, notices, requests, vendors, controllers, summary }: Naming,
  { t, place }: { t: Translate; place: Place },
): Promise<NoticeView> {
  const { vendorId, vendorName } = summary.incident;
  const told = new Map([
    ...(vendorId === null || vendorName === null ? [] : [[vendorId, vendorName] as const]),
    ...requests.flatMap(({ addressees }) => addressees.map(({ id, name }) => [id, name] as const)),
    ...notices.flatMap(({ addressees }) =>
      addressees.flatMap(({ organisationId, name }) =>
        name === null ? [] : [[organisationId, name] as const],
      ),
    ),
    ...[...vendors, ...controllers].map(({ id, name }) => [id, name] as const),
    ...names,
  ]);
  return {
    ...{ t, place, locale: place.locale, zone: vendors[0]?.timeZone ?? ZONE },
    words: await getWords("vendorForms", "forms", "errors", "problems"),
    nameOf: (id) => told.get(id) ?? t("vendorPage.hiddenName"),
  };
}
