import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import { CHANNELS } from "../../catalogue.ts";
import type { LoadedText } from "../loaders.ts";
import type { LabFacts } from "../rules.ts";
import { type Line, type Part, plainText, subjectSpans, textParts } from "./text-parts.ts";

type Props = {
  loaded: LoadedText;
  facts: LabFacts;
  labId: string | undefined;
  /** Of this page. */
  base: string;
  t: Translate;
  /** The words of the text's own language. */
  own: Translate;
};

/** The text as one laboratory's persons read it, by the channel chosen; the addressee stays the printer's. */
export function TextPreview({ loaded, facts, labId, base, t, own }: Props) {
  const { text, latest, labs, asked } = loaded;
  const forms = CHANNELS.filter((channel) => text.channels.includes(channel));
  const channel = forms.find((one) => one === asked.form) ?? forms[0] ?? "letter";
  const { content } = latest;
  const parts = textParts({ content, audience: text.audience, channel, facts, t: own });
  const hasSubject = channel !== "sms" && channel !== "telephone";
  return (
    <Section id="preview" title={t("communications.texts.preview")}>
      <Form
        action={base}
        className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
        prefetch={false}
        scroll={false}
      >
        <label className="flex min-w-40 flex-1 flex-col gap-1 text-soft text-xs">
          {t("communications.texts.previewLab")}
          <select className="control" defaultValue={labId} key={labId} name="lab">
            {labs.map((lab) => (
              <option key={lab.labId} value={lab.labId}>
                {lab.name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("communications.texts.previewForm")}
          <select className="control" defaultValue={channel} key={channel} name="form">
            {forms.map((one) => (
              <option key={one} value={one}>
                {t(`communications.texts.forms.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("communications.texts.show")}
        </button>
      </Form>
      <article
        className="max-w-prose rounded-md border border-line bg-surface p-4 [overflow-wrap:anywhere]"
        lang={text.language}
      >
        {channel === "letter" ? (
          <p className="mb-3 text-end text-faint text-sm">{`[${own("communications.letter.addressee")}]`}</p>
        ) : null}
        {hasSubject ? (
          <p className="mb-2 font-semibold text-ink">{plainText(subjectSpans(content, facts), own)}</p>
        ) : null}
        {parts.map((part) => (
          <PartShown key={keyOf(part, own)} part={part} t={own} />
        ))}
      </article>
    </Section>
  );
}

/** A part has no name but its heading, or what it says. */
function keyOf({ heading, lines }: Part, t: Translate): string {
  return heading ?? lines.map(({ spans }) => plainText(spans, t)).join(" ");
}

function PartShown({ part, t }: { part: Part; t: Translate }) {
  if (part.lines.length === 0) return null;
  return (
    <div className="mb-3">
      {part.heading === null ? null : <h3 className="font-semibold text-ink text-sm">{part.heading}</h3>}
      {part.lines.map((line) => {
        const said = plainText(line.spans, t);
        return <LineShown key={said} kind={line.kind} said={said} />;
      })}
    </div>
  );
}

function LineShown({ kind, said }: { kind: Line["kind"]; said: string }) {
  return (
    <p
      className={
        kind === "item"
          ? "ms-4 text-ink before:-ms-4 before:pe-2 before:content-['–']"
          : "whitespace-pre-line text-ink"
      }
    >
      {said}
    </p>
  );
}
