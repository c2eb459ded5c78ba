import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import { actOf } from "#features/obligations/components/rule-words.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { CONTINUOUS_ROLES } from "../catalogue.ts";
import type { LoadedCell } from "../loaders.ts";
import { findGaps, holdersAt, nextChange, type ShiftChange } from "../rules.ts";
import { hourText, roleText } from "./cell-words.ts";

type Props = { loaded: LoadedCell; base: string; locale: Locale; t: Translate };

const HORIZON_MS = 48 * 3_600_000;

/** What the room asks first: who directs, who is here, what is due, who hands over to whom. */
export function CellNow({ loaded, base, locale, t }: Props) {
  const { duties, people, presences, notes, mayRun, frame } = loaded;
  const { now, next } = frame.summary;
  const here = presences.filter(({ leftAt }) => leftAt === null);
  const change = nextChange(duties, now);
  if (people.length === 0 && presences.length === 0)
    return (
      <Section id="now" title={t("cell.now.title")}>
        <EmptyState
          action={
            mayRun ? (
              <LinkButton href="#staff" icon="plus">
                {t("cell.staff.add")}
              </LinkButton>
            ) : null
          }
          icon="users"
          title={t("cell.empty")}
        >
          {t("cell.emptyBody")}
        </EmptyState>
      </Section>
    );
  return (
    <Section id="now" title={t("cell.now.title")}>
      <Gaps loaded={loaded} locale={locale} t={t} />
      {notes.some(({ receivedAt }) => receivedAt === null) ? (
        <Notice className="mb-3" kind="note">
          {t("cell.now.noteWaits")}{" "}
          <a className="text-accent underline" href="#notes">
            {t("cell.now.readNote")}
          </a>
        </Notice>
      ) : null}
      <dl className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(17.5rem,1fr))]">
        {CONTINUOUS_ROLES.map((role) => (
          <Fact key={role} term={roleText(role, t)}>
            <Holder loaded={loaded} locale={locale} role={role} t={t} />
          </Fact>
        ))}
        <Fact term={t("cell.now.here")}>
          {here.length === 0 ? (
            <span className="text-soft">{t("cell.now.nobodyHere")}</span>
          ) : (
            here.map(({ id, name }) => (
              <span className="block font-medium" key={id}>
                {name}
              </span>
            ))
          )}
        </Fact>
        <Fact term={t("cell.now.deadline")}>
          {next === null ? (
            <span className="text-soft">{t("cell.now.noDeadline")}</span>
          ) : (
            <>
              <a className="font-medium hover:underline" href={`${base}/matrix?why=${next.id}`}>
                {t("incidents.nextFor", { name: next.organisationName, act: actOf(next, t) })}
              </a>
              <DeadlineClock dueAt={next.dueAt} locale={locale} now={now} t={t} zone={next.timeZone} />
            </>
          )}
        </Fact>
        <Fact term={t("cell.now.change")}>
          {change === null ? (
            <span className="text-soft">{t("cell.now.noChange")}</span>
          ) : (
            <>
              <span className="block font-medium tabular-nums">{hourText(change.at, locale)}</span>
              {changeText(change, t)}
            </>
          )}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-line border-s-2 ps-3 [overflow-wrap:anywhere]">
      <dt className="text-faint text-xs">{term}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  );
}

type Words = { loaded: LoadedCell; locale: Locale; t: Translate };

function Holder({ loaded, locale, t, role }: Words & { role: string }) {
  const [holder] = holdersAt(loaded.duties, role, loaded.frame.summary.now);
  if (holder === undefined) return <span className="font-medium text-soon">{t("cell.now.nobody")}</span>;
  const phone = loaded.people.find(({ id }) => id === holder.personId)?.phone ?? null;
  return (
    <>
      <span className="block font-semibold text-base">{holder.name}</span>
      {phone === null ? null : (
        <a
          className="block text-accent tabular-nums hover:underline"
          href={`tel:${phone.replace(/\s/g, "")}`}
        >
          {phone}
        </a>
      )}
      <span className="block text-soft text-sm tabular-nums">
        {t("cell.now.since", { at: hourText(holder.fromAt, locale) })}
        {holder.untilAt === null
          ? null
          : `, ${t("cell.now.until", { at: hourText(holder.untilAt, locale) })}`}
      </span>
    </>
  );
}

function Gaps({ loaded: { duties, frame }, locale, t }: Words) {
  const { now, isRunning } = frame.summary;
  if (!isRunning || duties.length === 0) return null;
  const lines = CONTINUOUS_ROLES.flatMap((role) =>
    findGaps(duties, role, { fromAt: now, horizon: now + HORIZON_MS }).map(({ fromAt, untilAt }) => {
      const words = { role: t(`cell.now.asRole.${role}`), from: hourText(fromAt, locale) };
      const to = untilAt === null ? null : hourText(untilAt, locale);
      if (fromAt === now)
        return to === null ? t("cell.now.gapNow", words) : t("cell.now.gapNowTo", { ...words, to });
      return to === null ? t("cell.now.gapOpen", words) : t("cell.now.gap", { ...words, to });
    }),
  );
  if (lines.length === 0) return null;
  return (
    <Notice className="mb-3" kind="warning" title={t("cell.now.gapTitle")}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

function changeText({ role, from, to }: ShiftChange, t: Translate): string {
  const words = { role: roleText(role, t), from: from ?? "", to: to ?? "" };
  if (to === null) return t("cell.now.handsToNobody", words);
  return t(from === null ? "cell.now.takesUp" : "cell.now.handsOver", words);
}
