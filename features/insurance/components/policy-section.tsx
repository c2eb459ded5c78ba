import { DefinitionList } from "#components/definition-list.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { CHANNELS } from "#features/regulator-questions/catalogue.ts";
import { channelText } from "#features/regulator-questions/components/question-view.ts";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { amendInsuranceFileAction, recordClaimNoticeAction } from "../actions.ts";
import type { LoadedInsuranceFile } from "../loaders.ts";
import type { InsuranceFile } from "../queries.ts";
import { AgreementList } from "./agreement-list.tsx";
import { insuranceFields } from "./insurance-fields.ts";

type Props = {
  one: InsuranceFile;
  loaded: LoadedInsuranceFile;
  base: string;
  place: Place;
  t: Translate;
};

/** The file of one policy: what it says, the claim notice, the documents, the agreements. */
export function PolicySection({ one, loaded, base, place, t }: Props) {
  const zone = loaded.file.organisation.timeZone;
  const at = formatInstant(instantOf(one.recordedAt), { zone, locale: place.locale });
  return (
    <Section id={`policy-${one.id}`} title={[one.insurer, one.policy].filter(Boolean).join(" · ")}>
      <div className="flex flex-col gap-4">
        <DefinitionList items={itemsOf({ one, loaded, base, place, t })} />
        <p className="text-faint text-xs">{t("insurance.page.recorded", { at, name: one.recordedBy })}</p>
        <PolicyActs loaded={loaded} one={one} place={place} />
        <AgreementList loaded={loaded} one={one} place={place} t={t} />
      </div>
    </Section>
  );
}

function itemsOf({ one, loaded, base, place, t }: Props) {
  const { locale } = place;
  const zone = loaded.file.organisation.timeZone;
  const said = (id: "policy" | "terms" | "reference" | "expert") => ({
    id,
    term: t(`insurance.page.${id}`),
    value: one[id] || "–",
  });
  return [
    said("policy"),
    said("terms"),
    {
      id: "notice",
      term: t("insurance.page.notice"),
      value:
        one.noticed === null
          ? t("insurance.page.notNoticed")
          : t("insurance.page.noticedBy", {
              at: momentText(one.noticed, { zone, locale, t }),
              channel: channelText(one.noticeChannel, { t, locale }),
              name: one.noticedBy ?? "",
            }),
    },
    said("reference"),
    said("expert"),
    {
      id: "documents",
      term: t("insurance.page.documents"),
      value:
        one.documentIds.length === 0
          ? t("insurance.page.noDocuments")
          : one.documentIds.map((id) => {
              const found = loaded.exhibits.get(id);
              if (found === undefined)
                return (
                  <span className="block" key={id}>
                    {t("complaints.page.hidden")}
                  </span>
                );
              return (
                <a
                  className="block text-accent hover:underline"
                  data-follow=""
                  href={`${base}/evidence?piece=${id}`}
                  key={id}
                >
                  {t("complaints.page.exhibit", { number: found.number, name: found.name })}
                </a>
              );
            }),
    },
  ];
}

async function PolicyActs({ one, loaded, place }: Pick<Props, "one" | "loaded" | "place">) {
  const { may, choices, now, recorder } = loaded;
  const words = await getWords("insurance", "complaints", "authorities", "forms", "errors", "problems");
  const { notice, amend, open } = words.insurance;
  const seen = { fileId: one.id, version: one.version };
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {may.notice && one.noticed === null ? (
        <FieldListForm
          act={recordClaimNoticeAction.bind(null, place)}
          behind={{ label: notice.title, icon: "send" }}
          done={notice.done}
          fields={[
            momentField({ name: "noticed", label: notice.noticed, words, now }),
            {
              ...{ as: "select", name: "noticeChannel", label: notice.noticeChannel, half: true },
              value: "portal",
              options: CHANNELS.map((value) => ({ value, label: words.authorities.channels[value] })),
            },
            {
              ...{ as: "text", name: "noticedBy", label: notice.noticedBy, half: true },
              ...{ value: recorder, required: true },
            },
            { as: "text", name: "reference", label: notice.reference, note: words.forms.optional },
          ]}
          hidden={seen}
          id={`notice-${one.id}`}
          idle={IDLE}
          submit={{ label: notice.submit, pending: notice.pending, icon: "send" }}
          words={words}
        />
      ) : null}
      {may.amend ? (
        <FieldListForm
          act={amendInsuranceFileAction.bind(null, place)}
          behind={{ label: amend.title, icon: "pen" }}
          done={amend.done}
          fields={insuranceFields({ values: one, exhibits: choices, words })}
          hidden={seen}
          id={`amend-${one.id}`}
          idle={IDLE}
          submit={{ label: amend.submit, pending: open.pending }}
          words={words}
        />
      ) : null}
    </div>
  );
}
