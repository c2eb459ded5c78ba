import type { Messages } from "#lib/i18n.ts";
import type { PrecedentView } from "./describe-proposal.ts";

type Props = { precedents: readonly PrecedentView[]; words: Pick<Messages, "risk"> };

/** Published cases that are alike: why, where they differ, and what was decided there. */
export function PrecedentList({ precedents, words }: Props) {
  const t = words.risk.precedents;
  if (precedents.length === 0) return <p className="text-sm text-soft">{t.none}</p>;
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {precedents.map(({ id, title, why, source }) => (
        <li className="keep-together min-w-0 [overflow-wrap:anywhere]" key={id}>
          <p className="font-medium text-ink">
            {title} <span className="font-normal text-faint text-xs">{id}</span>
          </p>
          <p className="text-soft">{why}</p>
          <p className="text-faint text-xs">{source}</p>
        </li>
      ))}
    </ul>
  );
}
