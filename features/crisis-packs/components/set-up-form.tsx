import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { setUpPacksAction } from "../actions.ts";
import { PACK_LANGUAGES } from "../catalogue.ts";
import type { PacksLoaded } from "../loaders.ts";

type Props = { loaded: PacksLoaded; place: Place };

/** Switches the packs on and says where they go. For whom `canSetUpPacks` allows it. */
export async function SetUpForm({ loaded: { settings, people, hasFolder, hasMail }, place }: Props) {
  const { crisisPacks, errors, problems } = await getWords("crisisPacks", "errors", "problems");
  const t = crisisPacks.setUp;
  return (
    <FieldListForm
      act={setUpPacksAction.bind(null, place)}
      done={t.done}
      fields={[
        {
          as: "check",
          name: "enabled",
          label: t.enabled,
          help: t.enabledHelp,
          checked: settings?.enabled ?? false,
        },
        {
          ...{ as: "checks", name: "languages[]", label: t.languages },
          options: PACK_LANGUAGES.map((value) => ({ value, label: crisisPacks.languages[value] })),
          chosen: settings?.languages ?? [place.locale],
        },
        {
          ...{ as: "check", name: "saves", label: t.saves, checked: settings?.saves ?? false },
          help: hasFolder ? t.savesHelp : t.noFolder,
        },
        {
          ...{ as: "checks", name: "told[]", label: t.told, help: hasMail ? t.toldHelp : t.noMail },
          options: people.map(({ id, name }) => ({ value: id, label: name })),
          chosen: settings?.told ?? [],
          folded: { after: 8, label: t.others },
        },
      ]}
      hidden={{ version: settings?.version ?? 0 }}
      id="packs"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.submitting }}
      words={{ errors, problems }}
    />
  );
}
