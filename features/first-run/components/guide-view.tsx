import type { ComponentProps } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { describeWorkspaceAction } from "../actions.ts";
import type { GuideLoaded } from "../loaders.ts";
import { awaitsStart } from "../rules.ts";
import { DescribeForm } from "./describe-form.tsx";
import { GuideStep } from "./guide-step.tsx";
import { KeyStep } from "./key-step.tsx";
import { LoadingCases } from "./loading-cases.tsx";
import { MailStep } from "./mail-step.tsx";
import { StartStep } from "./start-step.tsx";

type Props = { guide: GuideLoaded } & Pick<ComponentProps<typeof StartStep>, "again" | "place">;

/** The steps of a first run, each on its own line, with what was settled at those behind. */
export async function GuideView({ guide, place, again }: Props) {
  const t = await getTranslator();
  const { next: first, run, workspace, loading } = guide;
  // A loading that broke off asks for the start again.
  const next = first === null && awaitsStart(run) ? "start" : first;
  const form = await describeForm(guide, place);
  const language = t(`shell.languages.${workspace.locale === "en" ? "en" : "fr"}`);
  const received = run?.mail === "received" ? "summaryReceived" : "summaryWithout";
  const started =
    loading === "failed" ? "summaryBroken" : run?.start === "cases" ? "summaryCases" : "summaryEmpty";
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {next === null && loading !== "running" ? (
        <Finished place={place} start={run?.start ?? "empty"} />
      ) : null}
      <p className="max-w-prose text-soft">{t("firstRun.guide.intro")}</p>
      <GuideStep
        next={next}
        step="describe"
        summary={
          <div className="flex flex-col gap-3">
            <p className="text-ink">{t("firstRun.guide.describe.summary", { ...workspace, language })}</p>
            <Disclosure icon="pen" label={t("firstRun.guide.change")}>
              {form}
            </Disclosure>
          </div>
        }
      >
        {form}
      </GuideStep>
      <GuideStep next={next} step="mail" summary={<p>{t(`firstRun.guide.mail.${received}`)}</p>}>
        <MailStep mail={guide.mail} place={place} />
      </GuideStep>
      <GuideStep
        next={next}
        step="key"
        summary={
          <p className="[overflow-wrap:anywhere]">
            {t("firstRun.guide.key.summary", { fingerprint: guide.logKey?.fingerprint ?? "" })}
          </p>
        }
      >
        <KeyStep guide={guide} place={place} />
      </GuideStep>
      <GuideStep
        next={next}
        step="start"
        summary={
          loading === "running" ? (
            <LoadingCases told={run?.told ?? 0} />
          ) : (
            <p>{t(`firstRun.guide.start.${started}`)}</p>
          )
        }
      >
        <StartStep again={again} guide={guide} place={place} />
      </GuideStep>
    </div>
  );
}

async function describeForm({ workspace }: GuideLoaded, place: Place) {
  const { firstRun, shell, errors, problems } = await getWords("firstRun", "shell", "errors", "problems");
  return (
    <DescribeForm
      act={describeWorkspaceAction.bind(null, place)}
      words={{ describe: firstRun.guide.describe, languages: shell.languages, errors, problems }}
      workspace={workspace}
      zones={listZones(workspace.timeZone)}
    />
  );
}

async function Finished({ place, start }: { place: Place; start: string }) {
  const t = await getTranslator();
  const base = `/${place.locale}/${place.workspace}`;
  return (
    <Notice kind="done" title={t("firstRun.guide.finished.title")}>
      <p className="mb-3">{t("firstRun.guide.finished.body")}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`${base}/settings/people`} icon="users">
          {t("firstRun.guide.finished.people")}
        </LinkButton>
        {start === "cases" ? (
          <LinkButton href={`${base}/incidents`} icon="siren">
            {t("firstRun.guide.finished.cases")}
          </LinkButton>
        ) : (
          <LinkButton href={`${base}/organisations/new`} icon="building-2">
            {t("firstRun.guide.finished.organisations")}
          </LinkButton>
        )}
        <LinkButton href={`${base}/settings`} icon="list-checks">
          {t("firstRun.guide.finished.missing")}
        </LinkButton>
      </div>
    </Notice>
  );
}
