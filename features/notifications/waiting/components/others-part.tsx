import { Countdown } from "#components/countdown.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { formatInstantLong } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { OwnDuty } from "../../filers/queries.ts";
import { isForThem } from "../../filers/rules.ts";

type View = {
  readonly base: string;
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
};

type Props = {
  part: {
    readonly others: readonly OwnDuty[];
    /** What waits for the reader: a draft to sign, a decision. */
    readonly drafts: readonly { readonly obligationId: string }[];
    readonly asked: readonly { readonly obligation: { readonly id: string } }[];
  };
  view: View;
};

const SHOWN = 4;

/** The legal dates that somebody else keeps for an organisation: who, by when, and what that asks of the reader. */
export function OthersPart({ part, view }: Props) {
  const { t } = view;
  if (part.others.length === 0) return null;
  const mine = new Set([
    ...part.drafts.map(({ obligationId }) => obligationId),
    ...part.asked.map(({ obligation }) => obligation.id),
  ]);
  return (
    <section
      aria-labelledby="others-part"
      className="max-w-3xl rounded-md border border-line bg-surface"
      id="others"
    >
      <h2 className="border-line border-b px-4 py-2.5 font-semibold text-base text-ink" id="others-part">
        {t("ownPart.others.title")}
      </h2>
      <div className="px-4 py-1">
        <ShowAll
          className="flex flex-col divide-y divide-line"
          items={part.others.map((duty) => (
            <OtherRow duty={duty} key={duty.id} view={view}>
              {standingText(duty, mine.has(duty.id), t)}
            </OtherRow>
          ))}
          label={t("ownPart.more", { count: part.others.length })}
          shown={SHOWN}
        />
      </div>
    </section>
  );
}

function OtherRow({ duty, children, view }: { duty: OwnDuty; children: string; view: View }) {
  const { t, locale, now, base } = view;
  const { filer, incident, dueAt, exposure } = duty;
  const { name: organisation, timeZone: zone } = exposure.organisation;
  const at = dueAt?.getTime() ?? null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <p className="font-medium text-ink">
          {isForThem(filer) ? t(`ownPart.others.${filer.kind}`, { name: filer.name }) : null}
        </p>
        <p className="text-sm text-soft">
          {addresseeOf(duty, t)} · {labelOf(duty, { t, locale })}
        </p>
        {at === null ? (
          <p className="text-sm text-soft">{t("ownPart.others.noDate")}</p>
        ) : (
          <Countdown
            at={at}
            counts="remaining"
            instantText={t(at > now ? "ownPart.others.before" : "ownPart.others.past", {
              at: formatInstantLong(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale }),
            })}
            labels={clockLabels(t)}
            locale={locale}
            now={now}
            size="line"
          />
        )}
        <p className="text-ink text-sm">{children}</p>
        <p className="flex flex-wrap items-center gap-1.5 text-faint text-xs">
          {incident.origin === "exercise" ? (
            <StateBadge icon="flag" tone="hands">
              {t("workspace.exerciseShort")}
            </StateBadge>
          ) : null}
          {organisation} · {incident.reference}
        </p>
      </div>
      <a
        className="min-h-11 py-2 text-accent text-sm underline"
        data-follow=""
        href={`${base}/incidents/${incident.reference}/matrix?why=${duty.id}`}
      >
        {t("ownPart.others.see")}
        <span className="sr-only">
          {" "}
          – {addresseeOf(duty, t)}, {labelOf(duty, { t, locale })}, {organisation}
        </span>
      </a>
    </li>
  );
}

/** What a duty that somebody else does asks of the reader. */
function standingText({ state, drafts }: OwnDuty, waitsForReader: boolean, t: Translate): string {
  if (waitsForReader) return t("ownPart.others.afterYou");
  if (drafts[0]?.state === "in_review") return t("ownPart.others.unsigned");
  return t(`ownPart.others.${state === "undetermined" ? "undetermined" : "nothing"}`);
}
