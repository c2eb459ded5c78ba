import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import type { OwnDesk } from "../queries.ts";

type Props = { own: OwnDesk; place: Place; t: Translate };

/** Until when the answer about the 72 hours holds; once it does not, what to do before anything is signed or filed. */
export function LatenessNotice({ own, place, t }: Props) {
  const { lateness, obligation } = own;
  if (lateness === null) return null;
  const { dueAt, exposure, ruleId } = obligation;
  if (!lateness.holds)
    return (
      <Notice
        kind="warning"
        title={t(lateness.isLate ? "drafts.lateness.nowLate" : "drafts.lateness.nowInTime")}
      >
        <p className="text-sm">
          {t(lateness.isLate ? "drafts.lateness.nowLateBody" : "drafts.lateness.nowInTimeBody")}
        </p>
      </Notice>
    );
  if (lateness.isLate || dueAt === null || ruleId !== "eu.gdpr.33-1") return null;
  const at = formatInstant(instantOf(dueAt), {
    zone: exposure.organisation.timeZone,
    locale: place.locale,
  });
  return <p className="text-sm text-soft">{t("drafts.lateness.holdsUntil", { at })}</p>;
}
