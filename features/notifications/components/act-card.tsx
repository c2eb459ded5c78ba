import { Notice } from "#components/notice.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { OwnDeadlineClock } from "#features/obligations/components/own-deadline-clock.tsx";
import { actOf, labelOf, ownRuleOf, sourceOf } from "#features/obligations/components/rule-words.ts";
import { TargetLine } from "#features/obligations/components/target-line.tsx";
import { targetWords } from "#features/obligations/components/target-words.ts";
import type { Reason } from "#law/obligation.ts";
import { findRule } from "#law/pack.ts";
import { reasonText } from "#law/text.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantLong } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { MyOrganisation } from "../loaders.ts";
import { filerText } from "../waiting/components/own-todos.ts";
import { actSubject } from "./act-subject.ts";
import { DraftLine } from "./draft-line.tsx";
import { ObligationActs } from "./obligation-acts.tsx";

type Props = {
  act: MyOrganisation["acts"][number];
  number: number;
  now: number;
  recorder: string;
  place: Place;
  /** Named where the reader speaks for more than one; else null. */
  organisation: string | null;
};

/** One thing to do: what, until when, how, and the form that says it is done. */
export async function ActCard({ act, number, now, recorder, place, organisation }: Props) {
  const t = await getTranslator();
  const { locale } = place;
  const { obligation, permissions } = act;
  const { incident, exposure, dueAt, targetAt, ruleId, state, reason } = obligation;
  const { channel } = actSubject(obligation, { t, locale });
  const zone = exposure.organisation.timeZone;
  const own = ownRuleOf(obligation);
  const owed = { state, dueAt: dueAt?.getTime() ?? null, targetAt: targetAt?.getTime() ?? null };
  const written = (at: number) =>
    formatInstantLong(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
  return (
    <article
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4"
      id={`act-${obligation.id}`}
    >
      <div>
        <h3 className="font-semibold text-ink text-md">
          {number}. {actOf(obligation, t)}
        </h3>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-faint text-xs">
          {incident.origin === "exercise" ? (
            <StateBadge icon="flag" tone="hands">
              {t("myOrganisation.exercise")}
            </StateBadge>
          ) : null}
          {organisation === null ? null : <span className="font-medium text-soft">{organisation}</span>}
          {t("myOrganisation.forIncident", { reference: incident.reference, title: incident.title })}
        </p>
      </div>
      {dueAt === null ? (
        <div>
          <p className="text-ink">{t(own === null ? "myOrganisation.noNumber" : "ownRules.noNumber")}</p>
          <TargetLine target={targetWords(owed, { t, now, written })} />
        </div>
      ) : (
        <OwnDeadlineClock
          dueAt={dueAt.getTime()}
          locale={locale}
          now={now}
          size="display"
          t={t}
          zone={zone}
        />
      )}
      <p className="text-base text-soft">
        {own === null ? findRule(ruleId)?.why[locale] : t(`ownRules.natures.${own.kind}`)}
      </p>
      {act.filer.kind === "own" ? null : <p className="text-base text-ink">{filerText(act, t)}</p>}
      {state === "undetermined" ? (
        <Notice kind="note">{reasonText(reason as Reason, locale, zone)}</Notice>
      ) : null}
      {channel === null ? null : (
        <p className="text-base">
          <span className="text-soft">{t("myOrganisation.how")} </span>
          {channel}
        </p>
      )}
      <DraftLine draft={act.draft} place={place} t={t} />
      <ObligationActs
        obligation={obligation}
        permissions={permissions}
        place={place}
        recorder={recorder}
        tone="guided"
      />
      <p className="text-faint text-xs">
        {own === null
          ? t("myOrganisation.law", { label: labelOf(obligation, { t, locale }) })
          : t("ownRules.sourceLine", { source: sourceOf(obligation, t) })}
      </p>
    </article>
  );
}
