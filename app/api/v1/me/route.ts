import { mount } from "@/lib/gate/endpoint";
import { me } from "@/lib/gate/endpoints/me";

export const GET = mount(me);
