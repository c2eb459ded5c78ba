import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Difference, FieldDifference } from "#features/timeline/as-known/rules.ts";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import { fieldName, valueText } from "#features/timeline/components/value-text.ts";
import { formatInstant, formatInstantCompact } from "#lib/dates.ts";
import type { Known, KnownView } from "./known-view.ts";

type Props = {
  compared: NonNullable<Known["compared"]>;
  signatures: ReadonlyMap<number, string>;
  /** The address of an entry of the log, by its number. */
  entryHref: (seq: number) => string;
  view: KnownView;
};

const MOST = 200;
const SHOWN = 300;
/** Ids tell a machine which record; a reader sees the record itself. */
const UNSAID = /(Id|Ids)$|^(released|blockedBy|passed)$/;

/** What the later of two instants knew that the earlier did not: added, changed from what to what, by whom. */
export function KnownDifferences({ compared, signatures, entryHref, view }: Props) {
  const { t } = view;
  const at = (instant: string) => formatInstant(Temporal.Instant.from(instant), view);
  const differences = compared.differences.filter((one) => one.isNew || saidOf(one).length > 0);
  return (
    <Section id="differences" title={t("asKnown.differences")}>
      <p className="mb-3 text-soft">
        {t("asKnown.between", { from: at(compared.from), to: at(compared.to) })}
      </p>
      {differences.length === 0 ? <p className="text-ink">{t("asKnown.same")}</p> : null}
      {differences.length > MOST ? (
        <p className="mb-2 text-sm text-soft">{t("asKnown.first", { count: MOST })}</p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {differences.slice(0, MOST).map((one) => (
          <li className="border-line border-b pb-3 last:border-b-0" key={one.key}>
            <p className="flex flex-wrap items-center gap-2 font-medium text-ink">
              <StateBadge icon={one.isNew ? "plus" : "pen"} tone={one.isNew ? "fine" : "hands"}>
                {t(one.isNew ? "asKnown.added" : "asKnown.changed")}
              </StateBadge>
              {titleOf(one, view)}
            </p>
            <FieldList difference={one} entryHref={entryHref} signatures={signatures} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FieldList({
  difference,
  signatures,
  entryHref,
  view,
}: Omit<Props, "compared"> & { difference: Difference }) {
  const { t } = view;
  const told = { ...view, about: difference.kind };
  const fields = saidOf(difference);
  const byEntry = [...Map.groupBy(fields, ({ header }) => header.seq)].sort(([a], [b]) => a - b);
  return byEntry.map(([seq, changed]) => (
    <div className="mt-1" key={seq}>
      {changed.map((change) => (
        <p className="text-sm text-ink [overflow-wrap:anywhere]" key={change.name}>
          {difference.isNew ? addedText(change, told) : changedText(change, told)}
        </p>
      ))}
      <p className="text-faint text-xs">
        {t("asKnown.signed", {
          name: signatures.get(seq) ?? t("timeline.byErased"),
          at: formatInstantCompact(
            Temporal.Instant.from(changed[0]?.header.at ?? difference.header.at),
            view,
          ),
        })}{" "}
        ·{" "}
        <a className="underline underline-offset-2" data-follow="" href={entryHref(seq)}>
          {t("timeline.seq", { seq })}
        </a>
      </p>
    </div>
  ));
}

function saidOf({ fields, isNew }: Difference): FieldDifference[] {
  return fields.filter(({ name, to }) => !UNSAID.test(name) && (!isNew || !isEmpty(to)));
}

const isEmpty = (value: unknown) =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function addedText({ name, to }: FieldDifference, view: KnownView): string {
  return view.t("asKnown.said", { field: fieldName(name, view), value: cut(valueText(to, name, view)) });
}

function changedText({ name, from, to }: FieldDifference, view: KnownView): string {
  const words = { from: cut(valueText(from, name, view)), to: cut(valueText(to, name, view)) };
  return view.t("timeline.change", { field: fieldName(name, view), ...words });
}

function titleOf({ kind, id, organisationId, named: own, fields }: Difference, view: KnownView): string {
  const key = `asKnown.kinds.${kind}` as "asKnown.kinds.filing";
  const named = fields.find(({ name }) => name === "obligationId")?.to;
  const obligation = kind === "obligation" ? id : typeof named === "string" ? named : null;
  return [
    view.t.has(key) ? view.t(key) : kind,
    own === null ? null : subjectText(own, view.t),
    obligation === null ? null : view.obligationName(obligation),
    organisationId === null ? null : view.organisationName(organisationId),
  ]
    .filter(Boolean)
    .join(" · ");
}
