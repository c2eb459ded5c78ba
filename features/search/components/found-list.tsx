import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import type { FoundGroup } from "../rules.ts";

type Props = { groups: readonly FoundGroup[]; base: string; t: Translate };

/** What was found, by kind. */
export function FoundList({ groups, base, t }: Props) {
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ group, hits, more }) => (
        <Section id={`found-${group}`} key={group} title={t(`search.groups.${group}`)}>
          <ul className="-my-1 flex flex-col">
            {hits.map(({ title, detail, href }) => (
              <li className="border-line border-b last:border-b-0" key={`${href} ${title} ${detail}`}>
                <a className="block py-2 hover:bg-canvas" data-follow="" href={`${base}${href}`}>
                  <span className="block font-medium text-ink [overflow-wrap:anywhere]">{title}</span>
                  <span className="block text-sm text-soft">{detail}</span>
                </a>
              </li>
            ))}
          </ul>
          {more ? <p className="mt-2 text-sm text-soft">{t("search.more")}</p> : null}
        </Section>
      ))}
    </div>
  );
}
