import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { Likeness } from "../rules.ts";

type Pair = {
  readonly id: string;
  readonly other: string;
  readonly text: string;
  readonly because: Likeness;
};
type Props = { pairs: readonly Pair[]; base: string };

const SHOWN = 20;

/** Records that may be one legal entity, each with what makes them alike and the way to merge them. */
export async function PairsSection({ pairs, base }: Props) {
  const t = await getTranslator();
  if (pairs.length === 0) return null;
  return (
    <Section id="duplicates" title={t("organisations.merge.pairs", { count: pairs.length })}>
      <ul className="flex flex-col">
        {pairs.slice(0, SHOWN).map(({ id, other, text, because }) => (
          <li
            className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2 last:border-b-0"
            key={`${id} ${other}`}
          >
            <span className="min-w-0 text-ink text-sm [overflow-wrap:anywhere]">
              {text}
              <span className="block text-soft text-xs">{t(`organisations.merge.because.${because}`)}</span>
            </span>
            <LinkButton href={`${base}/${id}?edit=merge:${other}`} size="compact">
              {t("organisations.merge.compare")}
              <span className="sr-only">{text}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {pairs.length > SHOWN ? (
        <p className="pt-2 text-faint text-xs">
          {t("organisations.merge.more", { count: pairs.length - SHOWN })}
        </p>
      ) : null}
    </Section>
  );
}
