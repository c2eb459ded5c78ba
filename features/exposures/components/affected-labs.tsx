import { getTranslations } from "next-intl/server";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { formatCount } from "#lib/numbers.ts";
import { CountPersonsForm } from "../counting/components/count-persons-form.tsx";
import type { OrganisationFile } from "../loaders.ts";

type Props = { file: OrganisationFile; place: Place };

/** The labs beneath the organisation, with their counts and the sum. */
export async function AffectedLabs({ file, place }: Props) {
  const { locale } = place;
  const t = await getTranslations("organisationFile");
  const { labs } = file.exposure;
  const figure = (count: number | null) => (count === null ? "–" : formatCount(count, locale));
  const sumOf = (count: "personsEstimated" | "personsConfirmed") => {
    const known = labs.flatMap((lab) => lab[count] ?? []);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  };
  if (labs.length === 0)
    return (
      <Section id="labs" title={t("labs")}>
        <p className="text-soft">{t("noLab")}</p>
      </Section>
    );
  return (
    <Section id="labs" title={t("labs")}>
      <table className="w-full text-sm">
        <thead className="text-faint text-xs">
          <tr>
            <th className="pb-1 text-start font-medium" scope="col">
              {t("lab")}
            </th>
            <th className="pb-1 text-end font-medium" scope="col">
              {t("estimated")}
            </th>
            <th className="pb-1 text-end font-medium" scope="col">
              {t("confirmed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {labs.map(({ labId, lab, personsEstimated, personsConfirmed }) => (
            <tr className="border-line border-t" key={labId}>
              <th className="py-1.5 text-start font-normal" scope="row">
                <span className="text-faint text-xs tabular-nums">{lab.number}</span> {lab.name}
                {lab.department === null ? "" : ` (${lab.department})`}
              </th>
              <td className="py-1.5 text-end">{figure(personsEstimated)}</td>
              <td className="py-1.5 text-end">{figure(personsConfirmed)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-edge border-t font-medium">
            <th className="py-1.5 text-start font-medium" scope="row">
              {t("total")}
            </th>
            <td className="py-1.5 text-end">{figure(sumOf("personsEstimated"))}</td>
            <td className="py-1.5 text-end">{figure(sumOf("personsConfirmed"))}</td>
          </tr>
        </tfoot>
      </table>
      {file.may.count ? (
        <div className="mt-3">
          <CountPersonsForm at="labs" file={file.exposure} place={place} />
        </div>
      ) : null}
    </Section>
  );
}
