import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { EntryView } from "./entry-text.ts";

type Props = {
  found: {
    readonly leafHash: string;
    /** Null for the first entry. */
    readonly previous: string | null;
    readonly header: string;
    /** "none": nothing is signed yet; "later": what is signed does not reach this entry. */
    readonly seal: "none" | "later" | { readonly size: number; readonly at: Date };
  };
  view: EntryView;
};

/** What makes one entry hold the others in place, in plain words. */
export function EntryChain({ found, view }: Props) {
  const { t, locale, zone } = view;
  const { leafHash, previous, header, seal } = found;
  const sealed =
    seal === "none"
      ? t("timeline.entry.noCheckpoint")
      : seal === "later"
        ? t("timeline.entry.notCovered")
        : t("timeline.entry.covered", {
            ...{ size: seal.size, at: formatInstant(instantOf(seal.at), { zone, locale }) },
          });
  return (
    <Section id="chain" title={t("timeline.entry.chain")}>
      <DefinitionList
        items={[
          { id: "hash", term: t("timeline.entry.hash"), value: <code>{leafHash}</code> },
          {
            ...{ id: "prev", term: t("timeline.entry.prev") },
            value: previous === null ? t("timeline.entry.first") : <code>{previous}</code>,
          },
          { id: "checkpoint", term: t("timeline.entry.checkpoint"), value: sealed },
        ]}
      />
      <p className="mt-3 max-w-prose text-sm text-soft">{t("timeline.entry.chainNote")}</p>
      <details className="mt-3 text-sm">
        <summary className="text-soft underline underline-offset-2">{t("timeline.entry.header")}</summary>
        <pre className="mt-2 overflow-x-auto whitespace-pre-wrap rounded-md bg-sunken p-3 text-xs [overflow-wrap:anywhere]">
          {header}
        </pre>
      </details>
    </Section>
  );
}
