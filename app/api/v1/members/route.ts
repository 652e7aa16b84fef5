import { mount } from "@/lib/gate/endpoint";
import { members } from "@/lib/gate/endpoints/members";

export const GET = mount(members);
