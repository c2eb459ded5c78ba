import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { CaseFile, Duty } from "../queries.ts";
import { DutyLine } from "./duty-line.tsx";

type Props = {
  loaded: { readonly duties: readonly Duty[]; readonly file: CaseFile; readonly now: number };
  /** What was done and meets a duty that has no filing yet; a warning where nothing else is missing. */
  done: { readonly kind: "warning" | "note"; readonly text: string; readonly open: string } | null;
  /** The address of the case. */
  base: string;
  view: { readonly t: Translate; readonly locale: Locale };
  words: { readonly title: string; readonly none: string; readonly help: string };
};

/** What one organisation owes here by law or by contract, and the way to record what was done of it. */
export function DutiesSection({ loaded: { duties, file, now }, done, base, view, words }: Props) {
  const owed = duties.find(({ filedAt, state }) => filedAt === null && ["due", "open"].includes(state));
  return (
    <Section id="duties" title={words.title}>
      <div className="flex flex-col gap-3">
        {duties.length === 0 ? <p className="text-soft">{words.none}</p> : null}
        {duties.map((duty) => (
          <DutyLine
            base={base}
            duty={duty}
            key={duty.id}
            now={now}
            view={view}
            zone={file.organisation.timeZone}
          />
        ))}
        {done === null || owed === undefined ? null : (
          <Notice kind={done.kind}>
            <p>{done.text}</p>
            <LinkButton
              className="mt-2"
              href={`${base}/matrix?why=${owed.id}`}
              icon="file-check"
              look={done.kind === "warning" ? "primary" : "secondary"}
            >
              {done.open}
            </LinkButton>
          </Notice>
        )}
        <p className="max-w-prose text-faint text-xs">{words.help}</p>
      </div>
    </Section>
  );
}
