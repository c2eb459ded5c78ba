import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { ToConfirmCard } from "#features/vendor-notices/components/to-confirm-card.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import type { Asked } from "../loaders.ts";
import { QuestionArticle } from "./question-article.tsx";

type Props = { asked: Asked; place: Place };

const ZONE = "Europe/Paris";
const MAY_ANSWER = { answer: true, recordAnswer: false, demand: false, withdraw: false };

/** What a vendor's notice or a question asks of this person, one thing after the other; nothing without any. */
export async function AskedOfMe({ asked, place }: Props) {
  const { toConfirm, toAnswer, toNotify, now } = asked;
  if (toConfirm.length + toAnswer.length + toNotify.length === 0) return null;
  const t = await getTranslator();
  const view: NoticeView = {
    ...{ t, place, locale: place.locale, zone: ZONE },
    words: await getWords("vendorForms", "forms", "errors", "problems"),
    nameOf: () => t("vendorPage.hiddenName"),
  };
  const pageOf = (reference: string) => `/${place.locale}/${place.workspace}/incidents/${reference}/vendor`;
  return (
    <section aria-labelledby="asked" className="flex max-w-2xl flex-col gap-4">
      <h2 className="font-semibold text-ink text-md" id="asked">
        {t("vendorPage.asked")}
      </h2>
      {toConfirm.map((addressed) => (
        <ToConfirmCard addressed={addressed} key={addressed.id} view={view} />
      ))}
      {toNotify.map((incident) => (
        <article
          className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-4"
          key={incident.id}
        >
          <div className="flex w-full flex-wrap items-start justify-between gap-2">
            <h3 className="font-semibold text-ink text-md">{t("vendorPage.askedNotice")}</h3>
            {incident.origin === "exercise" ? (
              <StateBadge icon="flag" tone="not-required">
                {t("workspace.exerciseShort")}
              </StateBadge>
            ) : null}
          </div>
          <p className="text-soft">{t("vendorPage.askedNoticeWhy")}</p>
          <LinkButton href={`${pageOf(incident.reference)}#notices`} icon="send" look="primary">
            {t("vendorForms.send.title")}
          </LinkButton>
          <p className="text-faint text-xs">
            {t("vendorPage.incident", { reference: incident.reference, title: incident.title })}
          </p>
        </article>
      ))}
      {toAnswer.map((question) => (
        <div className="flex flex-col gap-2 rounded-md border border-line bg-surface p-4" key={question.id}>
          <QuestionArticle may={MAY_ANSWER} now={now} question={question} vendor={null} view={view} />
          <p className="text-faint text-xs">
            <a className="underline" data-follow="" href={pageOf(question.incident.reference)}>
              {t("vendorPage.incident", {
                reference: question.incident.reference,
                title: question.incident.title,
              })}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
