import { Notice } from "#components/notice.tsx";

type Props = {
  sending: { readonly done: number; readonly count: number } | null;
  problem: string | null;
  words: { readonly sending: string; readonly stopped: string };
  problems: Readonly<Record<string, string>>;
};

/** How far a file has come; or why it stopped, and how to go on. */
export function SendingProgress({ sending, problem, words, problems }: Props) {
  if (problem !== null)
    return (
      <Notice kind="error" title={words.stopped}>
        <p className="text-sm">{problems[problem] ?? problems.broken}</p>
      </Notice>
    );
  if (sending === null) return null;
  const percent = Math.floor((100 * sending.done) / sending.count);
  return (
    <div className="flex flex-col gap-1" role="status">
      <label className="flex flex-col gap-1 text-ink text-sm">
        {words.sending}
        <progress className="ready-meter w-full" max={sending.count} value={sending.done} />
      </label>
      <span className="text-faint text-xs tabular-nums">{percent} %</span>
    </div>
  );
}
