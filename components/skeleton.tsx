type Props = {
  /** Said to a screen reader while the shape stands in: "Loading the matrix". */
  label: string;
  rows?: number;
  columns?: number;
};

/** The outline of a table to come: same rows, same heights, no shimmer. */
export function Skeleton({ label, rows = 6, columns = 4 }: Props) {
  const cells = Array.from({ length: columns }, (_, column) => `c${column}`);
  return (
    <div
      aria-busy="true"
      aria-label={label}
      className="rounded-md border border-line bg-surface"
      role="status"
    >
      {Array.from({ length: rows }, (_, row) => `r${row}`).map((row) => (
        <div className="flex gap-4 border-line border-b px-3 py-3 last:border-b-0" key={row}>
          {cells.map((cell) => (
            <span className="h-3 flex-1 rounded-md bg-sunken first:flex-[2]" key={cell} />
          ))}
        </div>
      ))}
    </div>
  );
}
