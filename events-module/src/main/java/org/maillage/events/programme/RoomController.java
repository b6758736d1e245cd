package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.events.event.EventHeader;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.programme.ArrangeRooms.Outcome;
import org.maillage.events.published.EventId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The rooms of a gathering. */
@Controller
@RequestMapping("/admin/events/{event}/rooms")
class RoomController {

    private static final String LIST = "events/programme/rooms";
    private static final String EDIT = "events/programme/room";

    private final EventHeaderQuery headers;
    private final Rooms rooms;
    private final ArrangeRooms arrange;

    RoomController(EventHeaderQuery headers, Rooms rooms, ArrangeRooms arrange) {
        this.headers = headers;
        this.rooms = rooms;
        this.arrange = arrange;
    }

    @GetMapping
    String list(@PathVariable UUID event, Model model) {
        var header = headers.forReading(event);
        listed(header, model);
        model.addAttribute("form", new RoomForm(null, null, null));
        return LIST;
    }

    private void listed(EventHeader header, Model model) {
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("rooms", rooms.of(header.eventId()));
    }

    @PostMapping
    String add(
            @PathVariable UUID event,
            @ModelAttribute("form") @Valid RoomForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        listed(headers.checked(event, EVENT_EDIT), model);
        var facts = form.read(errors);
        if (facts.isEmpty()) {
            return Forms.invalid(response, LIST);
        }
        if (arrange.add(new EventId(event), UuidV7.next(), facts.get()) == Outcome.NAME_TAKEN) {
            errors.rejectValue("name", "events.room.error.taken");
            return Forms.invalid(response, LIST);
        }
        Flash.success(redirect, "events.room.added", facts.get().name());
        return back(event);
    }

    @GetMapping("/{room}")
    String form(@PathVariable UUID event, @PathVariable UUID room, Model model) {
        var header = prepare(event, room, model);
        model.addAttribute("form", RoomForm.of(rooms.find(header.eventId(), room)));
        return EDIT;
    }

    private EventHeader prepare(UUID event, UUID room, Model model) {
        var header = headers.checked(event, EVENT_EDIT);
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("room", room);
        return header;
    }

    @PostMapping("/{room}")
    String save(
            @PathVariable UUID event,
            @PathVariable UUID room,
            @ModelAttribute("form") @Valid RoomForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = prepare(event, room, model).eventId();
        var facts = form.read(errors);
        if (facts.isEmpty()) {
            return Forms.invalid(response, EDIT);
        }
        try {
            if (arrange.edit(id, room, form.seen(), facts.get()) == Outcome.NAME_TAKEN) {
                errors.rejectValue("name", "events.room.error.taken");
                return Forms.invalid(response, EDIT);
            }
        } catch (Conflict stale) {
            var current = RoomForm.of(rooms.find(id, room));
            return Forms.conflict(
                    model, response, EDIT, form.at(current.seen()), current, "events.room.field.");
        }
        Flash.success(redirect, "events.room.saved", facts.get().name());
        return back(event);
    }

    @PostMapping("/{room}/remove")
    String remove(@PathVariable UUID event, @PathVariable UUID room, RedirectAttributes redirect) {
        arrange.remove(new EventId(event), room);
        Flash.success(redirect, "events.room.removed");
        return back(event);
    }

    private static String back(UUID event) {
        return "redirect:/admin/events/" + event + "/rooms";
    }
}
