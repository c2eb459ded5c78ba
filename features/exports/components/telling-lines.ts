import { CHANNELS, MEASURES, WAVE_SORTS } from "#features/communications/catalogue.ts";
import {
  channelText,
  measureText,
  sortText,
  toldText,
} from "#features/communications/components/telling-words.ts";
import { coverageOf, personsOf } from "#features/communications/rules.ts";
import { asCounts } from "#features/communications/writes.ts";
import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import { colon } from "../formats/colon.ts";
import type { RegisterLine } from "../register/queries.ts";
import type { Taking } from "./framed-sheet.ts";

type Words = Pick<Taking, "t" | "locale">;
type Wave = ReturnType<typeof wavesOf>[number];

const SENDS = CHANNELS.flatMap((channel) => WAVE_SORTS.map((sort) => ({ channel, sort })));

/** How an organisation told the persons: by each channel what was sent, returned and answered in how many waves; then how many were told. */
export function tellingLines(line: RegisterLine, words: Words): string[] {
  const waves = wavesOf(line);
  if (waves.length === 0) return [];
  const lines = SENDS.flatMap((send) => {
    const own = waves.filter(({ channel, sort }) => channel === send.channel && sort === send.sort);
    return own.length === 0 ? [] : [sendLine(own, send, words)];
  });
  const coverage = coverageOf(waves, { persons: personsOfAll(line) });
  const { t, locale } = words;
  return coverage.told === 0
    ? lines
    : [...lines, `${t("exports.personsTold")}${colon(locale)}${toldText(coverage, words)}`];
}

function wavesOf({ campaigns }: RegisterLine) {
  return campaigns.flatMap(({ channel, waves }) =>
    waves.map(({ counts, ...wave }) => ({ ...wave, channel, counts: asCounts(counts) })),
  );
}

type Send = (typeof SENDS)[number];

function sendLine(waves: readonly Wave[], { channel, sort }: Send, { t, locale }: Words): string {
  const days = waves.flatMap(({ plannedOn }) =>
    plannedOn === null ? [] : [plannedOn.toISOString().slice(0, 10)],
  );
  const [first] = days.toSorted();
  const said = MEASURES.flatMap((measure) => {
    const known = waves.flatMap(({ counts }) => counts[measure] ?? []);
    const total = known.reduce((sum, count) => sum + count, 0);
    return known.length === 0 ? [] : [`${measureText(measure, channel, t)} ${formatCount(total, locale)}`];
  });
  const about = [
    `${channelText(channel, t)}, ${sortText(sort, t).toLocaleLowerCase(locale)}`,
    t("exports.waves", { count: waves.length }),
    ...(first === undefined
      ? []
      : [t("exports.wavesFrom", { day: formatDay(Temporal.PlainDate.from(first), locale) })]),
  ];
  return `${about.join(", ")}${said.length === 0 ? "" : `${colon(locale)}${said.join(", ")}`}`;
}

/** Of how many: confirmed once every laboratory confirmed its count; null while one has none. */
function personsOfAll({ labs }: RegisterLine) {
  const counts = labs.map(personsOf);
  const known = counts.filter((one) => one !== null);
  if (known.length === 0 || known.length < counts.length) return null;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0),
    basis: known.every(({ basis }) => basis === "confirmed")
      ? ("confirmed" as const)
      : ("estimated" as const),
  };
}
