import { DefinitionList } from "#components/definition-list.tsx";
import { Notice } from "#components/notice.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import type { Place } from "#lib/action.ts";
import { formatDay, formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedComplaintFile } from "../loaders.ts";
import type { ListedComplaint } from "../queries.ts";
import { stateOfComplaint } from "../rules.ts";
import { ComplaintActs } from "./complaint-acts.tsx";
import { COMPLAINT_LOOKS, officeText, powerText, proofText } from "./complaint-words.ts";

type View = { readonly t: Translate; readonly locale: Locale };
type Props = {
  complaint: ListedComplaint;
  loaded: LoadedComplaintFile;
  base: string;
  place: Place;
  view: View;
};

/** One complaint as it stands: who, where, what, with which pieces, and its proof. */
export function ComplaintArticle({ complaint, loaded, base, place, view }: Props) {
  const { t, locale } = view;
  const zone = loaded.file.organisation.timeZone;
  const at = (date: Date) => formatInstant(instantOf(date), { zone, locale });
  const state = stateOfComplaint(complaint);
  const { struckAt, filedWith } = complaint;
  return (
    <article className="flex flex-col gap-3 border-line border-b pb-6 last:border-b-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-ink">{complaint.complainant}</h3>
        <StateBadge {...COMPLAINT_LOOKS[state]}>{t(`complaints.states.${state}`)}</StateBadge>
      </div>
      <DefinitionList items={itemsOf({ complaint, loaded, base, place, view })} />
      {filedWith === "online_pre_complaint" && state === "preparing" ? (
        <Notice kind="warning">{t("complaints.preComplaint")}</Notice>
      ) : null}
      <div>
        <h4 className="pb-1 font-medium text-soft text-sm">{t("complaints.page.facts")}</h4>
        <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{complaint.facts}</p>
      </div>
      <p className="text-faint text-xs">
        {t("complaints.page.prepared", { at: at(complaint.preparedAt), name: complaint.preparedBy })}
      </p>
      {struckAt === null ? (
        <ComplaintActs complaint={complaint} loaded={loaded} place={place} state={state} />
      ) : (
        <p className="[overflow-wrap:anywhere]">
          {t("complaints.page.struck", { at: at(struckAt), reason: complaint.struckFor ?? "" })}
        </p>
      )}
    </article>
  );
}

function itemsOf({ complaint, loaded, base, view }: Props) {
  const { t, locale } = view;
  const zone = loaded.file.organisation.timeZone;
  const { lodged, lodgedBy, proof, proofNumber, proofOn, powerEvidenceId, proofEvidenceId } = complaint;
  const piece = (id: string) => <Piece base={base} id={id} key={id} loaded={loaded} t={t} />;
  const proven =
    proof === null || proofOn === null
      ? t("complaints.page.noProof")
      : t("complaints.page.proven", {
          proof: proofText(proof, t),
          number: proofNumber ?? "",
          on: formatDay(Temporal.PlainDate.from(proofOn), locale),
        });
  return [
    {
      id: "power",
      term: t("complaints.page.power"),
      value: (
        <>
          {powerText(complaint.power, t)}
          {powerEvidenceId === null ? null : piece(powerEvidenceId)}
        </>
      ),
    },
    { id: "where", term: t("complaints.page.where"), value: officeText(complaint, t) },
    {
      id: "exhibits",
      term: t("complaints.page.exhibits"),
      value:
        complaint.exhibitIds.length === 0 ? t("complaints.page.noExhibits") : complaint.exhibitIds.map(piece),
    },
    {
      id: "lodged",
      term: t("complaints.page.lodged"),
      value:
        lodged === null
          ? t("complaints.page.notLodged")
          : t("complaints.page.lodgedBy", {
              at: momentText(lodged, { zone, locale, t }),
              name: lodgedBy ?? "",
            }),
    },
    {
      id: "proof",
      term: t("complaints.page.proof"),
      value: (
        <>
          {proven}
          {proofEvidenceId === null ? null : piece(proofEvidenceId)}
        </>
      ),
    },
  ];
}

type PieceProps = Pick<Props, "base" | "loaded"> & { id: string; t: Translate };

function Piece({ id, base, loaded, t }: PieceProps) {
  const found = loaded.exhibits.get(id);
  if (found === undefined) return <span className="block text-faint">{t("complaints.page.hidden")}</span>;
  return (
    <a className="block text-accent hover:underline" data-follow="" href={`${base}/evidence?piece=${id}`}>
      {t("complaints.page.exhibit", { number: found.number, name: found.name })}
    </a>
  );
}
