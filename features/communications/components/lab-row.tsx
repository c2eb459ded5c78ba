import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { asLabRows, type LabToTell, type PersonsDuty } from "../queries.ts";
import { coverageOf } from "../rules.ts";
import { type NextAct, nextAct } from "./next-act.ts";
import { channelText, dutyText, percentText, personsText } from "./telling-words.ts";

type Props = {
  lab: LabToTell;
  /** Undefined where the table does not speak of the duty: it is met by telling the patients. */
  duty?: PersonsDuty | null;
  /** Of the page of persons. */
  base: string;
  locale: Locale;
  t: Translate;
};

/** One laboratory: its campaigns lead to their pages. */
export function LabRow({ lab, duty, base, locale, t }: Props) {
  const words = { t, locale };
  const coverage = coverageOf(asLabRows(lab).waves, { persons: lab.persons });
  const next = nextAct(lab, duty ?? null);
  const told = duty === undefined ? null : dutyText(duty?.state, t);
  return (
    <tr>
      <th className="min-w-48" scope="row">
        <span className="[overflow-wrap:anywhere]">{lab.name}</span>
        {lab.organisation === lab.name ? null : (
          <span className="block font-normal text-faint text-xs">{lab.organisation}</span>
        )}
      </th>
      <td className="whitespace-nowrap tabular-nums" data-label={t("communications.persons")}>
        {personsText(lab.persons, words)}
      </td>
      <td className="whitespace-nowrap tabular-nums" data-label={t("communications.toldColumn")}>
        {coverage.percent === null
          ? formatCount(coverage.told, locale)
          : `${formatCount(coverage.told, locale)} · ${percentText(coverage.percent, words)}`}
      </td>
      <td data-label={t("communications.channelsColumn")}>
        {lab.campaigns.length === 0 ? (
          <span className="text-faint">{t("communications.noWave")}</span>
        ) : (
          <ul className="flex flex-col gap-0.5">
            {lab.campaigns.map((campaign) => (
              <li key={campaign.id}>
                <a
                  className="text-accent hover:underline"
                  data-follow=""
                  href={`${base}/campaigns/${campaign.id}`}
                >
                  {campaignText(campaign, words)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </td>
      {told === null ? null : (
        <td data-label={t("communications.duty")}>
          <StateBadge tone={told.tone}>{told.text}</StateBadge>
        </td>
      )}
      <td data-label={t("communications.nextColumn")}>
        {next.kind === "none" ? (
          <Icon className="text-fine" name="circle-check" />
        ) : (
          <NextLink base={base} lab={lab} label={t(`communications.next.${next.kind}`, counted(next))} />
        )}
      </td>
    </tr>
  );
}

const counted = (next: NextAct) => ({ count: next.kind === "resend" ? next.count : 0 });

/** To the campaign where it is done; before there is one, the forms of this page are. */
function NextLink({ lab, base, label }: { lab: LabToTell; base: string; label: string }) {
  const open = lab.campaigns.find(({ waves }) => waves.some(({ state }) => state === "planned"));
  const campaign = open ?? lab.campaigns[0];
  if (campaign === undefined) return label;
  return (
    <a className="text-accent hover:underline" data-follow="" href={`${base}/campaigns/${campaign.id}`}>
      {label}
    </a>
  );
}

type Words = { readonly t: Translate; readonly locale: Locale };

/** "Letter: 1,150 sent, 28 returned", over the waves that count. */
function campaignText({ channel, waves }: LabToTell["campaigns"][number], { t, locale }: Words): string {
  const counted = waves.filter(({ state }) => state !== "struck");
  const total = (measure: "sent" | "returned" | "planned") =>
    counted.reduce((sum, { counts }) => sum + (counts[measure] ?? 0), 0);
  const isSent = counted.some(({ state }) => state === "sent");
  const shown = (isSent ? (["sent", "returned"] as const) : (["planned"] as const)).filter(
    (measure) => measure !== "returned" || total(measure) > 0,
  );
  const facts = shown.map(
    (measure) => `${t(`communications.measures.${measure}`)} ${formatCount(total(measure), locale)}`,
  );
  return `${channelText(channel, t)} · ${facts.join(", ")}`;
}
