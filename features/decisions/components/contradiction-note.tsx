import { Icon } from "#components/icon.tsx";

/** What a decision or an opinion does not go with, beside it. */
export function ContradictionNote({ text }: { text: string }) {
  return (
    <span className="flex items-start gap-1.5 text-ink text-sm">
      <Icon className="mt-0.5 shrink-0 text-soon" name="triangle-alert" />
      <span className="min-w-0">{text}</span>
    </span>
  );
}
