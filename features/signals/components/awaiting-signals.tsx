import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = {
  awaiting: { readonly toTriage: number; readonly toOpen: number };
  /** The address of the workspace. */
  base: string;
  t: Translate;
};

/** The reports that wait for a person: a line each for those to triage and those to open as an incident. */
export function AwaitingSignals({ awaiting, base, t }: Props) {
  const lines = [
    { id: "toTriage", count: awaiting.toTriage, state: "new" },
    { id: "toOpen", count: awaiting.toOpen, state: "breach" },
  ] as const;
  return lines.map(({ id, count, state }) =>
    count === 0 ? null : (
      <li className="border-line border-b last:border-b-0" key={id}>
        <a
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
          data-follow=""
          href={`${base}/signals?state=${state}`}
        >
          <span className="min-w-0 flex-1 basis-72">
            <span className="block font-medium text-ink">{t(`signals.awaiting.${id}`, { count })}</span>
            <span className="block text-sm text-soft">{t(`signals.awaiting.${id}Help`)}</span>
          </span>
          <StateBadge tone="soon">{t(`signals.states.${id === "toTriage" ? "new" : "toOpen"}`)}</StateBadge>
        </a>
      </li>
    ),
  );
}
