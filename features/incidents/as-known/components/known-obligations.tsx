import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { iconOfState, stateWord, toneOfState } from "#features/obligations/components/state-words.ts";
import { type KnownObligation, subjectsOf } from "#features/timeline/as-known/rules.ts";
import { fieldText, instantIn, type Known, type KnownView } from "./known-view.ts";

type Props = { known: Known["known"]; view: KnownView };

const MOST = 200;
const UNSEEN = new Set(["withdrawn", "displaced", "not_in_force"]);

/** What was owed, by the law of that day: the version of the rule that counted, and the dates it gave. */
export function KnownObligations({ known, view }: Props) {
  const { t } = view;
  const late = new Map(
    subjectsOf(known, "filing").map(({ fields }) => [String(fields.obligationId), fields.lateBySeconds]),
  );
  const owed = [...known.obligations.values()]
    .filter(({ fields }) => !UNSEEN.has(String(fields.state)))
    .sort((a, b) => dueOf(a) - dueOf(b));
  return (
    <Section id="obligations" title={t("asKnown.obligations")}>
      {owed.length === 0 ? <p className="text-soft">{t("asKnown.noObligation")}</p> : null}
      {owed.length > MOST ? (
        <p className="mb-2 text-sm text-soft">{t("asKnown.first", { count: MOST })}</p>
      ) : null}
      {owed.length === 0 ? null : (
        <Table label={t("asKnown.obligations")}>
          <TableHead
            columns={["obligation", "organisation", "state", "due", "limit", "rule"]}
            heading={(column) => t(`asKnown.columns.${column}`)}
          />
          <tbody>
            {owed.slice(0, MOST).map((one) => (
              <ObligationRow key={one.id} late={late.get(one.id)} obligation={one} view={view} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function dueOf({ fields }: KnownObligation): number {
  return instantIn(fields.dueAt) ?? Number.MAX_SAFE_INTEGER;
}

type RowProps = { obligation: KnownObligation; late: unknown; view: KnownView };

function ObligationRow({ obligation: { id, organisationId, fields }, late, view }: RowProps) {
  const { t, now } = view;
  const lateBySeconds = typeof late === "number" ? late : null;
  const standing = { state: String(fields.state), dueAt: instantIn(fields.dueAt), lateBySeconds };
  return (
    <tr>
      <th scope="row">{view.obligationName(id)}</th>
      <td>{view.organisationName(organisationId)}</td>
      <td>
        <StateBadge icon={iconOfState(standing, now)} tone={toneOfState(standing, now)}>
          {stateWord(standing, { t, now })}
        </StateBadge>
        {fields.review == null ? null : <span className="ms-1 text-soft text-xs">{t("states.review")}</span>}
      </td>
      <td className="tabular-nums">{fieldText(fields, "dueAt", view)}</td>
      <td className="tabular-nums">{fieldText(fields, "legalLimitAt", view)}</td>
      <td>{t("asKnown.version", { version: fieldText(fields, "ruleVersion", view) })}</td>
    </tr>
  );
}
