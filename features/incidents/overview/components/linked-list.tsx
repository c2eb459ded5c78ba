import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import type { LinkedCases } from "../queries.ts";

type Props = { linked: LinkedCases; cases: string; t: Translate };

/** A later breach of the same data and the one before it, each with its own awareness. */
export function LinkedList({ linked: { follows, followers }, cases, t }: Props) {
  const links = [
    ...(follows === null ? [] : [{ ...follows, kind: "follows" as const }]),
    ...followers.map((one) => ({ ...one, kind: "followedBy" as const })),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-col gap-1 text-sm">
      {links.map(({ id, reference, title, kind }) => (
        <li className="flex flex-wrap items-center gap-x-2" key={id}>
          <Icon className="text-soft" name="link" />
          <a className="text-accent hover:underline" data-follow="" href={`${cases}/${reference}`}>
            {t(`awarenessSheet.${kind}`, { reference })}
          </a>
          <span className="min-w-0 text-soft [overflow-wrap:anywhere]">{title}</span>
        </li>
      ))}
    </ul>
  );
}
