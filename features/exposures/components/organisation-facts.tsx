import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { correctAwarenessAction, receiveNoticeAction } from "../actions.ts";
import type { OrganisationFile } from "../loaders.ts";
import { AwarenessForm } from "./awareness-form.tsx";
import { fileView } from "./file-view.ts";
import { NoticeForm } from "./notice-form.tsx";

type Props = {
  file: OrganisationFile;
  place: Place;
  /** The address of the sheet of awareness. */
  sheet: string;
};

/** The facts of one organisation, each with the act that changes it, for who may. */
export async function OrganisationFacts({ file, place }: Props) {
  const t = await getTranslator();
  const view = fileView(file, { t, locale: place.locale });
  const words = await getWords(
    ...(["awareness", "awarenessSheet", "notice", "newIncident", "organisationFile"] as const),
    ...(["forms", "vocabulary", "errors", "problems"] as const),
  );
  const f = words.organisationFile;
  const { may, exposure } = file;
  const own = `/${place.locale}/${place.workspace}/incidents/${exposure.incident.reference}/organisations/${exposure.organisationId}`;
  const laterHref = `/${place.locale}/${place.workspace}/incidents/new?follows=${exposure.incident.reference}&organisation=${exposure.organisationId}`;
  const item = (id: string, term: string, value: string) => ({ id, term, value });
  return (
    <Section id="facts" title={f.facts}>
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            item("awareness", f.awareness, view.awarenessText),
            ...(view.note === ""
              ? []
              : [
                  item(
                    "note",
                    file.hasSheet ? words.awarenessSheet.reading : words.awareness.note,
                    view.note,
                  ),
                ]),
            item("notice", f.processorNotice, view.noticeText),
            item("attackKnown", f.attackKnown, view.attackText),
            item("risk", f.risk, view.riskText),
            item("exemptions", f.exemptions, view.exemptionsText),
            item("severe", f.severe, view.severeText),
            item("attack", f.attack, view.attackedText),
            item("encrypted", f.encrypted, view.encryptedText),
          ]}
        />
        {view.lastChangeText === null ? null : <p className="text-faint text-xs">{view.lastChangeText}</p>}
        {may.correct || may.receive || may.assess ? null : <p className="text-soft text-sm">{f.readOnly}</p>}
        <div className="flex flex-col gap-2">
          <LinkButton href={`${own}/awareness`} icon="clock">
            {words.awarenessSheet.title}
          </LinkButton>
          <LinkButton href={`${own}/risk`} icon="shield">
            {f[may.assess ? "assessRisk" : "seeRisk"]}
          </LinkButton>
          {may.correct && !file.hasSheet ? (
            <AwarenessForm act={correctAwarenessAction.bind(null, place)} file={view} words={words} />
          ) : null}
          {may.receive ? (
            <NoticeForm act={receiveNoticeAction.bind(null, place)} file={view} words={words} />
          ) : null}
          {may.logLater && exposure.incident.origin !== "demonstration" ? (
            <LinkButton href={laterHref} icon="link">
              {words.awarenessSheet.follow}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
