import { Section } from "#components/section.tsx";
import { noteText } from "#law/text.ts";
import type { RuleView } from "./rule-view.ts";

/** What the filing must hold, and what is worth knowing beside it. */
export function ContentSection({ view }: { view: RuleView }) {
  const { rule, t, locale } = view;
  const notes = rule.notes.map((code) => noteText({ code, values: {} }, locale, "UTC"));
  const content = rule.content.map((part) => part[locale]);
  return (
    <>
      <Section id="content" title={t("law.rule.content")}>
        <Lines empty={t("law.rule.noContent")} lines={content} />
      </Section>
      {notes.length === 0 ? null : (
        <Section id="notes" title={t("law.rule.notes")}>
          <Lines empty="" lines={notes} />
        </Section>
      )}
    </>
  );
}

function Lines({ lines, empty }: { lines: readonly string[]; empty: string }) {
  if (lines.length === 0) return <p className="text-sm text-soft">{empty}</p>;
  return (
    <ul className="flex list-disc flex-col gap-1.5 ps-4 text-sm text-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
