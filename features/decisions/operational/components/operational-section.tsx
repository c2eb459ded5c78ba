import { EmptyState } from "#components/empty-state.tsx";
import type { IconName } from "#components/icon-name.ts";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Actor } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";
import {
  canCompleteOperational,
  canDecideOperational,
  canProposeOperational,
  canRevokeOperational,
  takesOperational,
} from "../access.ts";
import type { OperationalState } from "../catalogue.ts";
import type { ListedOperational } from "../queries.ts";
import { isAnswerable, isCompletable, isRevocable } from "../rules.ts";
import { AnswerForm } from "./answer-form.tsx";
import { CompleteButton } from "./complete-button.tsx";
import { operationalName } from "./operational-words.ts";
import { ProposeForm } from "./propose-form.tsx";
import { RevokeForm } from "./revoke-form.tsx";

type Read = {
  readonly incidentId: string;
  readonly operational: readonly ListedOperational[];
  readonly isDirector: boolean;
  readonly isOpen: boolean;
};
type Props = {
  read: Read;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  actor: Actor;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";
const LOOKS: Record<OperationalState, { tone: Tone; icon: IconName }> = {
  proposed: { tone: "soon", icon: "circle-help" },
  yes: { tone: "hands", icon: "gavel" },
  no: { tone: "not-required", icon: "circle-minus" },
  later: { tone: "waiting", icon: "hourglass" },
  done: { tone: "fine", icon: "circle-check" },
  revoked: { tone: "not-required", icon: "history" },
};

/** What the cell or one organisation does against the incident, with the act that is next on each. */
export function OperationalSection({ read, organisations, actor, place, t }: Props) {
  const own = organisations.filter(({ organisationId }) => canProposeOperational(actor, { organisationId }));
  const forAll = canProposeOperational(actor, { organisationId: null });
  return (
    <Section id="operational" title={t("operational.title")}>
      {read.operational.length === 0 ? (
        <EmptyState icon="list-checks" title={t("operational.empty")}>
          {t("operational.emptyBody")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3 lg:grid-cols-2">
          {read.operational.map((one) => (
            <Line actor={actor} key={one.id} one={one} place={place} read={read} t={t} />
          ))}
        </ul>
      )}
      {read.isOpen && (forAll || own.length > 0) ? (
        <div className="mt-4">
          <ProposeForm
            forAll={forAll ? "offered" : "not_offered"}
            incidentId={read.incidentId}
            organisations={own}
            place={place}
            t={t}
          />
        </div>
      ) : null}
    </Section>
  );
}

function Line({ one, read, actor, place, t }: Omit<Props, "organisations"> & { one: ListedOperational }) {
  const { id, version, kind, why, state, organisation, reasons } = one;
  const at = (date: Date) => formatInstantCompact(instantOf(date), { zone: ZONE, locale: place.locale });
  const { organisationId, proposedById } = one;
  const subject = { organisationId, proposedById, isDirector: read.isDirector };
  const name = operationalName(kind, t);
  const dated = [
    t("operational.proposedBy", { name: one.proposedBy, at: at(one.proposedAt) }),
    one.decidedAt === null
      ? null
      : t("operational.decidedBy", { name: one.takenBy ?? one.decidedBy ?? "", at: at(one.decidedAt) }),
    one.takenBy === null ? null : t("operational.recordedBy", { name: one.decidedBy ?? "" }),
    one.doneAt === null ? null : t("operational.doneBy", { name: one.doneBy ?? "", at: at(one.doneAt) }),
    one.revokedAt === null
      ? null
      : t("operational.revokedBy", { name: one.revokedBy ?? "", at: at(one.revokedAt) }),
  ];
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-md border border-line p-3 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-start justify-between gap-2">
        <span className="font-semibold text-ink">{name}</span>
        <StateBadge icon={LOOKS[state].icon} tone={LOOKS[state].tone}>
          {t(`operational.states.${state}`)}
        </StateBadge>
      </p>
      <p className="text-soft text-sm">{organisation?.name ?? t("decisions.wholeCase")}</p>
      <p className="whitespace-pre-line text-ink text-sm">{why}</p>
      {reasons === null ? null : (
        <p className="whitespace-pre-line border-line border-s-2 ps-3 text-ink text-sm">{reasons}</p>
      )}
      {one.revokedFor === null ? null : (
        <p className="whitespace-pre-line border-line border-s-2 ps-3 text-ink text-sm">{one.revokedFor}</p>
      )}
      <p className="text-faint text-xs">{dated.filter(Boolean).join(" · ")}</p>
      {read.isOpen && isAnswerable(state) && canDecideOperational(actor, subject) ? (
        <AnswerForm
          id={id}
          place={place}
          takes={takesOperational(actor, subject) ? "self" : "records"}
          version={version}
        />
      ) : null}
      {read.isOpen && isCompletable(state) && canCompleteOperational(actor, subject) ? (
        <CompleteButton id={id} name={name} place={place} version={version} />
      ) : null}
      {read.isOpen && isRevocable(state) && canRevokeOperational(actor, subject) ? (
        <RevokeForm id={id} place={place} version={version} />
      ) : null}
    </li>
  );
}
