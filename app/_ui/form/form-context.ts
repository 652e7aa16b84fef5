"use client";

import { createContext, useContext } from "react";

export type FormState = {
  pending: boolean;
  ready: boolean;
  idOf: (name: string) => string;
  errorOf: (name: string) => string | undefined;
};

export const FormContext = createContext<FormState | null>(null);

/** The form around a piece, or null outside of one. */
export const useForm = () => useContext(FormContext);

/** `roleIds[]` and `roleIds` are the same field. */
export const plainName = (name: string) => name.replace(/\[\]$/, "");
