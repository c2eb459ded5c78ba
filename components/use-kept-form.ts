"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormState } from "./form-fields.ts";

type Act<State> = (previous: State, form: FormData) => Promise<State>;

/**
 * A form over a server action. React empties a form when its action answers; here what was typed stays in place until
 * the act is done. Without a script the browser posts the form and the answer fills it again.
 */
export function useKeptForm<State extends FormState>(
  act: Act<State>,
  idle: Awaited<State>,
  isDone: (state: State) => boolean,
) {
  const [state, dispatch, pending] = useActionState<State, FormData>(act, idle);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isDone(state as State)) ref.current?.reset();
  }, [isDone, state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const typed = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(typed));
  };
  return { state: state as State, pending, form: { ref, action: dispatch, onSubmit, noValidate: true } };
}
