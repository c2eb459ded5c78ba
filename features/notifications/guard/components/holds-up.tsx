import { Notice } from "#components/notice.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = { open: number; t: Translate };

/** In the place of the form to file: what holds it up, and where that is settled. */
export function HoldsUp({ open, t }: Props) {
  return (
    <Notice kind="warning" title={t("guard.holdsUp")}>
      <p className="text-sm">{t("guard.holdsUpBody", { count: open })}</p>
      <a className="text-sm underline" data-follow="stay" href="#consistency">
        {t("guard.toThem")}
      </a>
    </Notice>
  );
}
