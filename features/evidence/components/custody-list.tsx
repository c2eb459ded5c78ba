import { byText } from "#features/timeline/components/by-text.ts";
import type { ListedEntry } from "#features/timeline/queries.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import { PASSINGS, STATES } from "../catalogue.ts";

type Props = { entries: readonly ListedEntry[]; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** The chain of custody, from the log: each act, its hour with its offset, who. */
export function CustodyList({ entries, locale, t }: Props) {
  return (
    <section aria-labelledby="custody-title" className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink text-sm" id="custody-title">
        {t("evidence.custody")}
      </h3>
      <ol className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li className="border-line border-s-2 ps-3 text-sm" key={entry.seq}>
            <p className="text-ink">{actText(entry, t)}</p>
            {wordsOf(entry, { locale, t }).map((line) => (
              <p className="text-soft [overflow-wrap:anywhere]" key={line}>
                {line}
              </p>
            ))}
            <p className="text-faint text-xs">
              {formatInstant(Temporal.Instant.from(entry.recordedAt), { zone: ZONE, locale })} ·{" "}
              {entry.by === null ? t("timeline.byErased") : byText(entry.by, { t })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const recordedIn = ({ changes }: ListedEntry, wanted: string): unknown =>
  changes.find(({ name }) => name === wanted)?.to;

function textOf(entry: ListedEntry, wanted: string): string | null {
  const value = recordedIn(entry, wanted);
  return typeof value === "string" && value !== "" ? value : null;
}

function actText(entry: ListedEntry, t: Translate): string {
  const step = textOf(entry, "step");
  const passing = (["downloaded", ...PASSINGS] as const).find((one) => one === step);
  if (passing !== undefined)
    return t(`evidence.steps.${passing}`, { recipient: textOf(entry, "recipient") ?? "" });
  const state = STATES.find((one) => one === textOf(entry, "state"));
  const act = t(`timeline.types.${entry.type.replace(".", "_") as "evidence_received"}`);
  const reading = (["intact", "altered", "missing"] as const).find(
    (one) => one === textOf(entry, "verifiedAs"),
  );
  if (reading !== undefined) return `${act} · ${t(`evidence.readings.${reading}`)}`;
  return state === undefined ? act : `${act} · ${t(`evidence.states.${state}`)}`;
}

function wordsOf(entry: ListedEntry, { locale, t }: { locale: Locale; t: Translate }): string[] {
  const sha256 = entry.type === "evidence.added" ? textOf(entry, "sha256") : null;
  const happenedAt = recordedIn(entry, "happenedAt") as Moment | undefined;
  const isPassed = entry.type === "custody.recorded" && textOf(entry, "step") !== "downloaded";
  return [
    sha256 === null ? null : `SHA-256 ${sha256}`,
    textOf(entry, "keptBy") === null
      ? null
      : t("evidence.keptByNamed", { name: textOf(entry, "keptBy") ?? "" }),
    textOf(entry, "settledFor"),
    isPassed && happenedAt !== undefined ? momentText(happenedAt, { zone: ZONE, locale }) : null,
    textOf(entry, "note"),
  ].flatMap((line) => line ?? []);
}
