import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Report } from "../queries.ts";
import { DocumentView } from "./document-view.tsx";
import { situationDocument } from "./situation-document.ts";

type Props = { report: Report; base: string; isNew: boolean; locale: Locale; t: Translate };

/** A report as it was produced, with its file. */
export function ReportView({ report, base, isNew, locale, t }: Props) {
  const { number, content, contentHash } = report;
  const document = situationDocument(content, report, { t, locale });
  return (
    <div className="flex flex-col gap-5">
      {isNew ? <Notice kind="done" title={t("situation.produced", { number })} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-semibold text-ink text-md">{document.title}</h2>
          <p className="text-sm text-soft">{document.subtitle}</p>
          <p className="font-mono text-faint text-xs [overflow-wrap:anywhere]">
            {t("situation.digest")} {contentHash}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href={`${base}/situation`} icon="history">
            {t("situation.back")}
          </LinkButton>
          <a className={buttonClass("primary", "regular")} href={`${base}/situation/${number}/pdf`}>
            <Icon name="download" />
            {t("situation.download")}
          </a>
        </div>
      </div>
      <DocumentView document={document} />
    </div>
  );
}
