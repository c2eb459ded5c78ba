import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { seeRequestAction } from "../actions.ts";
import type { LoadedSigning } from "../loaders.ts";

type Props = { request: LoadedSigning["request"]; here: string; place: Place };

/** On to the decision. Who was asked leaves word that they have read. */
export async function ReadStep({ request, here, place }: Props) {
  const { signing, errors, problems } = await getWords("signing", "errors", "problems");
  if (request === null || request.seenAt !== null)
    return (
      <LinkButton className="self-start" href={`${here}?step=decide`} icon="arrow-right" look="primary">
        {signing.goOn}
      </LinkButton>
    );
  return (
    <FieldListForm
      act={seeRequestAction.bind(null, place)}
      done={signing.goOn}
      fields={[]}
      hidden={{ requestId: request.id }}
      id="read"
      idle={IDLE}
      submit={{ label: signing.goOn, pending: signing.goingOn, icon: "arrow-right" }}
      words={{ errors, problems }}
    />
  );
}
