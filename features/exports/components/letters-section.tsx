import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import { LETTERS } from "../schema.ts";

type Props = {
  /** The address of the page of exports. */
  base: string;
  vendors: readonly { readonly id: string; readonly name: string }[];
  t: Translate;
};

/** Drafts for a person to sign, one of each kind for each vendor of the case. */
export function LettersSection({ base, vendors, t }: Props) {
  return (
    <Section id="letters" title={t("exports.letters.title")}>
      <p className="mb-3 max-w-prose text-soft text-sm">
        {t(vendors.length === 0 ? "exports.letters.none" : "exports.letters.intro")}
      </p>
      <dl className="divide-y divide-line">
        {vendors.map(({ id, name }) => (
          <div className="flex flex-wrap items-center justify-between gap-x-6 py-1.5" key={id}>
            <dt>{name}</dt>
            <dd className="flex flex-wrap gap-x-4 gap-y-1">
              {LETTERS.map((letter) => (
                <a
                  aria-label={`${t(`exports.letters.names.${letter}`)}, ${name}`}
                  className="inline-flex min-h-8 items-center text-accent hover:underline"
                  download=""
                  href={`${base}/letter.docx?letter=${letter}&vendorId=${id}`}
                  key={letter}
                >
                  {t(`exports.letters.names.${letter}`)}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
