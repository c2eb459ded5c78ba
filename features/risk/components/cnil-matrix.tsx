import { clsx } from "clsx";
import type { CnilLevel } from "#law/severity/cnil.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Level } from "./describe-proposal.ts";

export type MatrixPoint = { readonly gravity: CnilLevel; readonly likelihood: CnilLevel };

type Props = {
  /** From the mildest. */
  levels: readonly Level[];
  proposed: MatrixPoint;
  /** Null while nobody retained one. */
  retained: MatrixPoint | null;
  words: Pick<Messages, "risk">;
};

/** CNIL's severity and likelihood as a grid: the places are words with a border, so that a photocopy shows them. */
export function CnilMatrix({ levels, proposed, retained, words }: Props) {
  const t = words.risk.matrix;
  const at = (point: MatrixPoint | null, gravity: CnilLevel, likelihood: CnilLevel) =>
    point !== null && point.gravity === gravity && point.likelihood === likelihood;
  return (
    <table className="keep-together w-full max-w-xl table-fixed border-collapse text-center text-xs">
      <caption className="pb-1 text-start text-faint">{t.caption}</caption>
      <thead>
        <tr>
          <td className="w-1/5" />
          {levels.map(({ value, label }) => (
            <th
              className="pb-1 font-medium text-soft tracking-tight hyphens-auto [overflow-wrap:anywhere]"
              key={value}
              scope="col"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.toReversed().map(({ value: gravity, label }) => (
          <tr key={gravity}>
            <th
              className="pe-1.5 text-end font-medium text-soft tracking-tight hyphens-auto [overflow-wrap:anywhere]"
              scope="row"
            >
              {label}
            </th>
            {levels.map(({ value: likelihood }) => {
              const [mine, ours] = [at(retained, gravity, likelihood), at(proposed, gravity, likelihood)];
              return (
                <td
                  className={clsx(
                    "h-10 border px-0.5 text-ink [overflow-wrap:anywhere]",
                    mine ? "border-2 border-ink bg-sunken font-semibold" : "border-line",
                    ours && !mine && "border-edge border-dashed bg-sunken",
                  )}
                  key={likelihood}
                >
                  {mine && ours ? t.both : mine ? t.retained : ours ? t.proposed : ""}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
