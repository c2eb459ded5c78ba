type Props = { percent: number; label: string; className?: string };

/** A share as a bar and as a figure; the figure is what is read. */
export function ReadyMeter({ percent, label, className }: Props) {
  return (
    <span className={`inline-flex items-center gap-2 ${className ?? ""}`}>
      <progress aria-hidden="true" className="ready-meter" max={100} value={percent} />
      <span className="text-ink tabular-nums">{label}</span>
    </span>
  );
}
