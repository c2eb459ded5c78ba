import { CopyButton } from "#components/copy-button.tsx";
import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { formatDay } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { FILED_WORDS } from "../../documents/catalogue.ts";
import { fieldText } from "../../documents/components/filed-document.ts";
import type { DraftContent } from "../../documents/rules.ts";
import type { DraftRow } from "../../drafts/queries.ts";

type Props = { content: DraftContent; draft: DraftRow; place: Place; t: Translate };

/** What is typed into a portal that nothing else speaks to: field by field, in its order and its language. */
export function CopySheet({ content, draft, place, t }: Props) {
  const { form, language } = draft;
  const { portal, mappedOn } = form;
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="note" title={t("drafts.copy.title")}>
        <p className="text-sm">
          {t("drafts.copy.language", { language: t(`drafts.languages.${language}`) })}{" "}
          {t("drafts.copy.mapped", {
            on: formatDay(Temporal.PlainDate.from(mappedOn.on), place.locale),
            from: mappedOn.from[place.locale],
          })}{" "}
          {mappedOn.seenLive ? "" : t("drafts.copy.neverSeen")}
        </p>
        {portal === null ? (
          <p className="text-sm">{t("drafts.copy.noPortal")}</p>
        ) : (
          <p className="mt-1 text-sm">
            <a
              className="inline-flex items-center gap-1 text-accent hover:underline"
              href={portal.url}
              rel="noreferrer"
              target="_blank"
            >
              <Icon name="external-link" />
              {t("drafts.copy.portal")}
            </a>
            <span className="hidden print:inline"> {portal.url}</span>
          </p>
        )}
      </Notice>
      {content.sections.map(({ id, title, fields }) => (
        <Section id={`copy-${id}`} key={id} title={title}>
          <ol className="flex flex-col gap-4" lang={language}>
            {fields.map((field) => {
              const text = fieldText(field, language);
              return (
                <li className="keep-together flex flex-col gap-1" key={field.id}>
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <p className="min-w-0 font-medium text-ink text-sm">{field.label}</p>
                    {field.state === "empty" ? null : (
                      <CopyButton
                        done={t("drafts.copy.copied")}
                        label={t("drafts.copy.copy")}
                        text={text}
                        whose={field.label}
                      />
                    )}
                  </div>
                  {field.state === "empty" ? (
                    <p className="text-faint text-sm">{t("drafts.field.empty")}</p>
                  ) : (
                    <p className="select-all whitespace-pre-line rounded-md border border-line bg-sunken px-3 py-2 [overflow-wrap:anywhere]">
                      {text}
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        </Section>
      ))}
      <p className="hidden text-faint text-xs print:block">
        {content.reference} · {FILED_WORDS[language].phases[content.phase]}
      </p>
    </div>
  );
}
