import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { nameNoticeAction } from "../actions.ts";
import type { LoadedCampaign } from "../loaders.ts";
import type { NoticePage, WaveDetail } from "../queries.ts";

type Props = {
  wave: WaveDetail;
  loaded: LoadedCampaign;
  /** Of the page where public pages are recorded. */
  press: string;
  place: Place;
  t: Translate;
};

/** Which published page a public notice rests on, from when to when, what proves it, and that it is gone once it is. */
export function NoticeSection({ wave, loaded, press, place, t }: Props) {
  const { publicPage, noticeEvidence } = wave;
  const { locale } = place;
  const mayName = loaded.mayRecord && wave.state !== "struck";
  return (
    <div className="flex flex-col gap-2 text-sm">
      {publicPage === null ? (
        <Notice kind="warning">{t("communications.notice.none")}</Notice>
      ) : (
        <>
          <p>
            <a
              className="text-accent underline [overflow-wrap:anywhere]"
              href={publicPage.url}
              rel="noreferrer"
            >
              {publicPage.url}
            </a>
            <span className="block text-soft">{spanText(publicPage, { t, locale })}</span>
          </p>
          {publicPage.removedOn === null ? null : (
            <Notice kind="warning" title={t("communications.notice.gone")}>
              {t("communications.notice.goneBody", { day: dayText(publicPage.removedOn, locale) })}
            </Notice>
          )}
          <p className={noticeEvidence === null ? "text-faint" : "text-soft"}>
            {noticeEvidence === null
              ? t("communications.notice.unproven")
              : t("communications.notice.proof", {
                  number: String(noticeEvidence.number),
                  name: noticeEvidence.name,
                })}
          </p>
        </>
      )}
      {mayName ? <NameForm loaded={loaded} place={place} press={press} t={t} wave={wave} /> : null}
    </div>
  );
}

async function NameForm({ wave, loaded, press, place, t }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const { noticePages, evidence } = loaded;
  if (noticePages.length === 0)
    return (
      <p className="text-soft">
        {t("communications.notice.noPage")}{" "}
        <a className="text-accent underline" data-follow="" href={`${press}#public-pages`}>
          {t("communications.notice.toPages")}
        </a>
      </p>
    );
  const words = { t, locale: place.locale };
  return (
    <FieldListForm
      act={nameNoticeAction.bind(null, place)}
      behind={{
        label: t(wave.publicPage === null ? "communications.notice.name" : "communications.notice.change"),
        icon: "external-link",
      }}
      done={t("communications.notice.named")}
      fields={[
        {
          ...{ as: "select", name: "publicPageId", label: t("communications.notice.page") },
          ...{ value: wave.publicPage?.id ?? noticePages[0]?.id ?? "" },
          options: noticePages.map((page) => ({
            value: page.id,
            label: `${page.url} · ${spanText(page, words)}`,
          })),
        },
        {
          ...{ as: "select", name: "noticeEvidenceId", label: t("communications.notice.evidence") },
          ...{ help: t("communications.notice.evidenceHelp"), value: wave.noticeEvidence?.id ?? "" },
          placeholder: t("communications.campaign.noEvidence"),
          options: evidence.map(({ id, number, name }) => ({ value: id, label: `${number} · ${name}` })),
        },
      ]}
      hidden={{ waveId: wave.id, version: wave.version }}
      id={`notice-${wave.number}`}
      idle={IDLE}
      submit={{
        label: t("communications.notice.submit"),
        pending: t("communications.campaign.pending"),
      }}
      words={{ errors, problems }}
    />
  );
}

type Words = { readonly t: Translate; readonly locale: Locale };

const dayText = (on: string, locale: Locale) => formatDay(Temporal.PlainDate.from(on), locale);

function spanText({ postedOn, removedOn }: NoticePage, { t, locale }: Words): string {
  const from = dayText(postedOn, locale);
  return removedOn === null
    ? t("press.pages.since", { from })
    : t("press.pages.span", { from, to: dayText(removedOn, locale) });
}
