import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { RefusalNotice } from "#features/checkpoints/components/refusal-notice.tsx";
import { AskedDecisions } from "#features/decisions/components/asked-decisions.tsx";
import { MissingProofs } from "#features/notifications/proofs/components/missing-proofs.tsx";
import { SignedDrafts } from "#features/notifications/waiting/components/signed-drafts.tsx";
import type { Agenda } from "#features/obligations/agenda/queries.ts";
import type { PartyLab } from "#features/obligations/parties/queries.ts";
import { AwaitingSignals } from "#features/signals/components/awaiting-signals.tsx";
import { MyTasks } from "#features/tasks/components/my-tasks.tsx";
import type { Dashboard as Read } from "../loaders.ts";
import type { DashboardView } from "./dashboard-view.ts";
import { type CaseMark, DeadlineLanes } from "./deadline-lanes.tsx";
import { IncidentTable } from "./incident-table.tsx";
import { MattersList } from "./matters-list.tsx";
import { NextDeadline } from "./next-deadline.tsx";
import { OverdueList } from "./overdue-list.tsx";
import { WorkerNotice } from "./worker-notice.tsx";

type Props = {
  read: Read;
  view: DashboardView;
  /** What authorities wait for: due as well, by no law. */
  marks: readonly CaseMark[];
  /** The same as a list. */
  questions: ReactNode;
  /** For whoever speaks for an organisation: their own part, in place of what the cell does first. */
  own: ReactNode;
};

/** What is due next, for whom, and what to do; then everything else that runs. Exercises come after what is real. */
export function Dashboard({ read, view, marks, questions, own }: Props) {
  const { t, base, now, locale } = view;
  const { live, exercise } = read.agendas;
  const open = read.incidents.filter(({ closedAt }) => closedAt === null);
  const logIncident = read.canLogIncident ? (
    <LinkButton href={`${base}/incidents/new`} icon="plus" look="primary">
      {t("dashboard.logIncident")}
    </LinkButton>
  ) : null;
  const dated = live.coming.total + exercise.coming.total + live.overdue.total + exercise.overdue.total;
  return (
    <div className="flex flex-col gap-5">
      {own}
      <WorkerNotice locale={locale} t={t} worker={read.worker} />
      <RefusalNotice locale={locale} refusal={read.unsigned} t={t} />
      {own === null ? <CellFirst questions={questions} read={read} view={view} /> : questions}
      {own === null && dated === 0 ? (
        <EmptyState icon="clock" title={t("dashboard.noNext")}>
          {t("dashboard.noNextBody")}
        </EmptyState>
      ) : null}
      <DeadlineLanes
        agendas={[live.overdue, live.coming, exercise.overdue, exercise.coming]}
        questions={marks}
        view={view}
      />
      {own === null ? <MyTasks base={base} tasks={read.tasks} view={view} /> : null}
      <MattersList
        matters={read.matters}
        pendingLaw={read.pendingLaw}
        signals={
          read.awaiting === null ? null : <AwaitingSignals awaiting={read.awaiting} base={base} t={t} />
        }
        view={view}
      />
      <MissingProofs missing={read.unproven} now={now} view={view} />
      <Section
        actions={
          <LinkButton href={`${base}/incidents`} look="quiet" size="compact">
            {t("dashboard.allIncidents")}
          </LinkButton>
        }
        id="open-incidents"
        title={t("dashboard.openIncidents")}
      >
        {open.length === 0 ? (
          <EmptyState action={logIncident} title={t("dashboard.noIncidents")}>
            {t("dashboard.noIncidentsBody")}
          </EmptyState>
        ) : (
          <IncidentTable
            base={base}
            incidents={open}
            label={t("workspace.tableOf", { title: t("dashboard.openIncidents") })}
            locale={locale}
            now={now}
            t={t}
          />
        )}
      </Section>
    </div>
  );
}

/** The cell's first things: the next deadline, what is late, what authorities ask, what can be filed. */
function CellFirst({ read, view, questions }: Pick<Props, "read" | "view" | "questions">) {
  const { t, base, now, locale } = view;
  const { live, exercise } = read.agendas;
  const known = { labs: read.labs, mayFile: read.mayFile, view };
  return (
    <>
      <AskedDecisions base={base} locale={locale} now={now} requests={read.asked} t={t} />
      <First {...known} agendas={live} title={t("dashboard.next")} />
      <OverdueList agenda={live.overdue} id="overdue" view={view} />
      {questions}
      <First {...known} agendas={exercise} title={t("dashboard.nextExercise")} />
      <OverdueList agenda={exercise.overdue} id="overdue-exercise" view={view} />
      <SignedDrafts drafts={read.signed} view={view} />
    </>
  );
}

type FirstProps = {
  agendas: { readonly overdue: Agenda; readonly coming: Agenda };
  labs: ReadonlyMap<string, readonly PartyLab[]>;
  mayFile: Read["mayFile"];
  title: string;
  view: DashboardView;
};

function First({ agendas, labs, mayFile, title, view }: FirstProps) {
  const [next] = agendas.coming.deadlines;
  const deadline = next ?? agendas.overdue.deadlines[0];
  if (deadline === undefined) return null;
  return (
    <NextDeadline
      deadline={deadline}
      labs={labs.get(deadline.exposureId) ?? []}
      mayAct={mayFile(deadline)}
      title={next === undefined ? view.t("dashboard.firstOverdue") : title}
      view={view}
    />
  );
}
