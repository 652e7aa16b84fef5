import { apiWords } from "@/app/_messages/api-words";
import { mount } from "@/lib/gate/mount";

export const GET = mount(apiWords);
export const HEAD = mount(apiWords);
export const POST = mount(apiWords);
export const PUT = mount(apiWords);
export const PATCH = mount(apiWords);
export const DELETE = mount(apiWords);
export const OPTIONS = mount(apiWords);
