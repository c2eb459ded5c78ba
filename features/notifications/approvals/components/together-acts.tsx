import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { capacityOf } from "#features/decisions/components/capacity-of.ts";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { readDraftsAction, signDraftsAction } from "../actions.ts";
import type { LoadedTogether } from "../loaders.ts";

type Props = { loaded: LoadedTogether; step: "read" | "sign"; place: Place; t: Translate };

/** Read, then sign them all: by which mandate for each, and one signature for each. */
export async function TogetherActs({ loaded, step, place, t }: Props) {
  const { mine, batchId, signer } = loaded;
  const { batches, errors, problems } = await getWords("batches", "errors", "problems");
  const words = batches.sign;
  const here = `/${place.locale}/${place.workspace}/sign/batches/${batchId}`;
  const drafts = mine.map(({ draftId, sha256 }) => `${draftId}:${sha256}`).join(",");
  const shared = { words: { errors, problems }, hidden: { batchId, drafts }, current: words.conflict };
  const isUnread = step !== "read" && mine.some(({ changes }) => changes !== null);
  if (step === "read" || isUnread)
    return (
      <>
        {isUnread ? (
          <LinkButton className="self-start" href={here} icon="eye">
            {words.readChanged}
          </LinkButton>
        ) : null}
        <FieldListForm
          {...shared}
          act={readDraftsAction.bind(null, place)}
          done={words.goOn}
          fields={[]}
          id="read-drafts"
          idle={IDLE}
          submit={{ label: words.goOn, pending: words.goingOn, icon: "arrow-right" }}
        />
      </>
    );
  return (
    <>
      <LinkButton className="self-start" href={here} icon="chevron-left" look="quiet" size="compact">
        {words.readAgain}
      </LinkButton>
      <ul className="flex flex-col gap-2">
        {mine.map(({ draftId, name, standing: { mandate } }) =>
          mandate === null ? null : (
            <li className="border-line border-s-2 ps-3 text-sm text-soft" key={draftId}>
              {t("decision.signature", {
                name: signer,
                capacity: capacityOf(mandate.capacity, t).toLocaleLowerCase(place.locale),
                organisation: name,
                basis: mandate.basis,
                since: formatDay(Temporal.PlainDate.from(mandate.fromOn), place.locale),
              })}
            </li>
          ),
        )}
      </ul>
      <p className="text-sm text-soft">{words.each}</p>
      <FieldListForm
        {...shared}
        act={signDraftsAction.bind(null, place)}
        done={words.done}
        fields={[
          { as: "area", name: "reasons", label: words.reasons, note: words.optional, impersonal: true },
        ]}
        id="sign-drafts"
        idle={IDLE}
        submit={{
          label: t("batches.sign.submit", { count: mine.length }),
          pending: words.signing,
          icon: "gavel",
        }}
      />
    </>
  );
}
