import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import type { DraftContent } from "../../documents/rules.ts";

type Props = { content: DraftContent; t: Translate };

/** The content as it will be sent, section by section, to be read on a telephone. */
export function ContentReading({ content, t }: Props) {
  return (
    <div className="flex flex-col gap-2" lang={content.language}>
      {content.sections.map(({ id, title, fields }) => {
        const said = fields.filter(({ state }) => state !== "empty");
        if (said.length === 0) return null;
        return (
          <details className="group/part rounded-md border border-line bg-surface" key={id} open>
            <summary className="flex min-h-11 items-center gap-2 px-3 py-2 font-medium text-ink">
              <span className="min-w-0 flex-1">{title}</span>
              <Icon className="text-faint group-open/part:rotate-180" name="chevron-down" />
            </summary>
            <dl className="border-line border-t px-3 py-2">
              {said.map((field) => (
                <div className="keep-together py-2" key={field.id}>
                  <dt className="text-faint text-xs">{field.label}</dt>
                  {field.state === "unknown" ? (
                    <dd className="text-sm">
                      <span className="flex items-center gap-1 font-medium">
                        <Icon className="text-soft" name="hourglass" />
                        {t("drafts.field.unknown")}
                      </span>
                      <span className="text-soft [overflow-wrap:anywhere]">
                        {t("drafts.field.follows", { text: field.text })}
                      </span>
                    </dd>
                  ) : (
                    <dd className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">{field.text}</dd>
                  )}
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </div>
  );
}
