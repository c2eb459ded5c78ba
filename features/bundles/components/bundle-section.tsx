import { Section } from "#components/section.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";

type Props = { t: Translate };

/** The bundles of a case: each proves itself on any machine, without the product. */
export function BundleSection({ t }: Props) {
  return (
    <Section id="bundles" title={t("bundles.title")}>
      <p className="max-w-prose text-sm text-soft">{t("bundles.about")}</p>
    </Section>
  );
}
