import { clsx } from "clsx";
import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import { fill } from "#lib/fill.ts";
import type { IncidentPreview, PreviewRow } from "./describe-preview.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = {
  preview: IncidentPreview | null;
  progress: "idle" | "updating" | "upToDate" | "failed";
  words: IncidentWords;
};

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };

/** What each organisation would owe, beside the form; below it on a phone. */
export function ObligationsPreview({ preview, progress, words }: Props) {
  const t = words.newIncident.preview;
  const files = preview?.files ?? [];
  return (
    <aside
      {...reachable}
      aria-labelledby="preview-title"
      className="min-w-0 rounded-md border border-line bg-surface lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-1 border-line border-b bg-surface px-4 py-2">
        <h2 className="font-semibold text-base text-ink" id="preview-title">
          {t.title}
        </h2>
        <p aria-live="polite" className="text-faint text-xs">
          {progress === "idle" ? (preview === null ? "" : t.upToDate) : t[progress]}
        </p>
      </div>
      <div className="flex flex-col gap-4 p-4">
        {files.length === 0 ? <p className="text-soft">{t.before}</p> : null}
        {files.map((file) => (
          <section aria-label={file.name} key={file.id}>
            <h3 className="font-semibold text-ink text-sm">{file.name}</h3>
            <p className="text-faint text-xs">{file.zone}</p>
            {file.rows.length === 0 ? <p className="text-sm text-soft">{t.nothing}</p> : null}
            <ul className="mt-1">
              {file.rows.map((row) => (
                <li className="border-line border-t py-1.5 first:border-t-0" key={row.key}>
                  <Row row={row} words={words} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  );
}

function Row({ row, words }: { row: PreviewRow; words: IncidentWords }) {
  const t = words.newIncident.preview;
  const named: Readonly<Record<string, string>> = words.vocabulary.addressees;
  const addressee = row.authority ?? named[row.addressee] ?? row.addressee;
  return (
    <div className="text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="font-medium text-ink">
          {row.isOwn ? fill(t.own, { name: row.label }) : row.label}
        </span>
        <span className="text-soft text-xs">
          {addressee}
          {row.count > 1 ? ` ${fill(t.times, { count: row.count })}` : ""}
        </span>
      </div>
      {row.dueText === null ? null : (
        <p className={clsx("tabular-nums", row.isPast ? "text-late" : "text-ink")}>
          <Icon className="me-1 inline-block size-3.5" name={row.isPast ? "triangle-alert" : "clock"} />
          {t.planning} <span className="font-medium">{row.dueText}</span>
          {row.isPast ? ` (${t.passed})` : ""}
          {row.limitText === null ? null : (
            <span className="block text-faint text-xs">
              {t.limit} {row.limitText}
            </span>
          )}
        </p>
      )}
      {row.status === "due" ? null : row.status === "open" ? (
        <p className="text-soft text-xs">
          {t.open}
          {row.triggerText === null ? "" : ` · ${fill(t.elapsedSince, { at: row.triggerText })}`}
        </p>
      ) : (
        <p className="mt-0.5 text-soft text-xs">
          <StateBadge className="me-1.5" tone={TONES[row.status] ?? "fine"}>
            {stateWord(row.status, t)}
          </StateBadge>
          {row.reason}
        </p>
      )}
    </div>
  );
}

const TONES: { readonly [status in PreviewRow["status"]]?: Tone } = {
  waiting: "waiting",
  not_required: "not-required",
  undetermined: "soon",
  displaced: "not-required",
};

function stateWord(status: PreviewRow["status"], words: IncidentWords["newIncident"]["preview"]): string {
  const known: Readonly<Record<string, string>> = { ...words };
  return known[status] ?? status;
}
