import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { Sums } from "../facts/rules.ts";
import { groupText } from "../groups/components/group-text.ts";
import type { ListedGroup } from "../queries.ts";
import { percentText, personsText, toldText } from "./telling-words.ts";

type Props = {
  /** Of the patients alone. */
  sums: Sums;
  /** Prescribers and staff, who are never summed with them. */
  groups: readonly ListedGroup[];
  /** Of the page of persons. */
  base: string;
  locale: Locale;
  t: Translate;
};

/** How many were told, of how many, and who can be reached by nothing: numbers alone, each with what it rests on. */
export function CoverageSection({ sums, groups, base, locale, t }: Props) {
  const words = { t, locale };
  const { percent, uncounted, jointly, undelivered, unreachable, email, complaints, persons } = sums;
  const count = (value: number) => formatCount(value, locale);
  const countedIn =
    sums.reached < sums.labs
      ? t("communications.countedIn", { labs: String(sums.reached), total: String(sums.labs) })
      : null;
  const items = [
    { id: "persons", term: t("communications.persons"), value: personsText(persons, words) },
    { id: "undelivered", term: t("communications.undelivered"), value: count(undelivered) },
    {
      id: "unreachable",
      term: t("communications.unreachable"),
      value:
        unreachable === null
          ? t("communications.unreachableUnknown")
          : [count(unreachable), countedIn].filter(Boolean).join(" · "),
    },
    {
      id: "email",
      term: t("communications.byEmail"),
      value: emailText(email, sums.emailOf, words),
    },
    { id: "complaints", term: t("communications.complaints"), value: count(complaints) },
  ];
  return (
    <Section id="coverage" title={t("communications.coverage")}>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(16rem,1fr)_2fr]">
        <div>
          <p className="text-soft text-sm">
            {t(groups.some(isKnown) ? "communications.informedPatients" : "communications.informed")}
          </p>
          <p className="font-semibold text-ink text-xl tabular-nums">
            {percent === null ? toldText(sums, words) : percentText(percent, words)}
          </p>
          {percent === null ? null : (
            <progress className="ready-meter" max={100} value={percent}>
              {percentText(percent, words)}
            </progress>
          )}
          <p className="text-soft text-sm tabular-nums">
            {percent === null
              ? t("communications.noPercent", { count: Math.max(1, uncounted) })
              : toldText(sums, words)}
          </p>
          {jointly === 0 ? null : (
            <p className="text-soft text-sm">{t("communications.jointly", { count: count(jointly) })}</p>
          )}
        </div>
        <DefinitionList items={items} />
      </div>
      <OtherGroups base={base} groups={groups} t={t} words={words} />
      <p className="mt-4 max-w-prose text-faint text-xs">{t("communications.intro")}</p>
    </Section>
  );
}

type Words = { readonly t: Translate; readonly locale: Locale };
const isKnown = ({ labs }: ListedGroup): boolean => labs.length > 0;

type OthersProps = Pick<Props, "groups" | "base" | "t"> & { words: Words };

/** Who is no patient is told apart: one line for each group, and the way to it. */
function OtherGroups({ groups, base, t, words }: OthersProps) {
  const known = groups.filter(isKnown);
  if (known.length === 0)
    return (
      <p className="mt-4 border-line border-t pt-3 text-sm">
        <a className="text-accent hover:underline" data-follow="" href={`${base}/special#groups`}>
          {t("toldGroups.title")}
        </a>{" "}
        <span className="text-faint">{t("toldGroups.notCounted")}</span>
      </p>
    );
  return (
    <ul className="mt-4 flex flex-col gap-1 border-line border-t pt-3 text-sm tabular-nums">
      {known.map(({ personGroup, sums }) => (
        <li key={personGroup}>
          <a
            className="text-accent hover:underline"
            data-follow=""
            href={`${base}/special#group-${personGroup}`}
          >
            {t(`toldGroups.groups.${personGroup}`)}
          </a>{" "}
          <span className="text-soft">{groupText(sums, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function emailText(email: number | null, persons: number | null, { t, locale }: Words): string {
  if (email === null) return t("communications.unreachableUnknown");
  if (persons === null || persons === 0) return formatCount(email, locale);
  const percent = Math.floor((email * 1000) / persons) / 10;
  return t("communications.byEmailOf", {
    count: formatCount(email, locale),
    persons: formatCount(persons, locale),
    percent: percent.toLocaleString(locale, { maximumFractionDigits: 1 }),
  });
}
