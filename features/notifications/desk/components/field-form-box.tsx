import type { ReactNode } from "react";
import type { Translate } from "#lib/translate.ts";

type Props = {
  /** Where the field stands without its form. */
  closed: string;
  t: Translate;
  children: ReactNode;
};

/** The form of one field in its place, with the way out of it. */
export function FieldFormBox({ closed, t, children }: Props) {
  return (
    <div className="mt-3 rounded-md border border-line bg-sunken p-3">
      {children}
      <a className="mt-3 inline-block text-accent text-sm hover:underline" data-follow="stay" href={closed}>
        {t("drafts.answer.cancel")}
      </a>
    </div>
  );
}
