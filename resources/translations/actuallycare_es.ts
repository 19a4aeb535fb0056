<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AccountList</name>
        <message>
            <source>On this laptop</source>
            <translation>En esta laptop</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Abrir {name}</translation>
        </message>
        <message>
            <source>Opens without a connection</source>
            <translation>Se abre sin conexión</translation>
        </message>
    </context>
    <context>
        <name>Agenda</name>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
    </context>
    <context>
        <name>AlreadyDialog</name>
        <message>
            <source>A lead becomes a client once. What you know about them now belongs to the client.</source>
            <translation>Un prospecto se convierte en cliente una sola vez. Lo que ahora sepa de esta persona pertenece al cliente.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Open client</source>
            <translation>Abrir cliente</translation>
        </message>
        <message>
            <source>The client is not on this laptop yet. It comes with the next news from there.</source>
            <translation>El cliente todavía no está en esta laptop. Llegará con las próximas novedades del servidor.</translation>
        </message>
        <message>
            <source>{name} is a client already</source>
            <translation>{name} ya es cliente</translation>
        </message>
    </context>
    <context>
        <name>AppointmentCard</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
    </context>
    <context>
        <name>AppointmentEditor</name>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Edit appointment</source>
            <translation>Editar cita</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>Nueva cita</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
    </context>
    <context>
        <name>AppointmentForm</name>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Listing</source>
            <translation>Listado</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estatus</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Type an address</source>
            <translation>Escriba una dirección</translation>
        </message>
    </context>
    <context>
        <name>BlockFilter</name>
        <message>
            <source>All types</source>
            <translation>Todos los tipos</translation>
        </message>
        <message>
            <source>Appointments shown: {types}</source>
            <translation>Citas que se muestran: {types}</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Programada</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>{count} types</source>
            <translation>{count} tipos</translation>
        </message>
        <message>
            <source>{types}, {count} states</source>
            <translation>{types}, {count} estados</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Appointments</source>
            <translation>Citas</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tablero</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message>
            <source>Add tags…</source>
            <translation>Agregar etiquetas…</translation>
        </message>
        <message>
            <source>Archive…</source>
            <translation>Archivar…</translation>
        </message>
        <message>
            <source>Choose nobody (Esc)</source>
            <translation>No elegir a nadie (Esc)</translation>
        </message>
        <message>
            <source>Chosen people</source>
            <translation>Personas elegidas</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Remove tags…</source>
            <translation>Quitar etiquetas…</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Restaurar…</translation>
        </message>
        <message>
            <source>Set a field…</source>
            <translation>Cambiar un campo…</translation>
        </message>
    </context>
    <context>
        <name>BulkSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Avance</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
    </context>
    <context>
        <name>CalendarBar</name>
        <message>
            <source>3 days</source>
            <translation>3 días</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>Nothing of the types and states that are chosen.</source>
            <translation>Nada de los tipos y estados elegidos.</translation>
        </message>
        <message>
            <source>Nothing planned. Double-click a time or press N.</source>
            <translation>Nada planeado. Haga doble clic en una hora o presione N.</translation>
        </message>
        <message>
            <source>Nothing planned. Press N to plan something.</source>
            <translation>Nada planeado. Presione N para planear algo.</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
    </context>
    <context>
        <name>CalendarDrag</name>
        <message>
            <source>overlaps {title}</source>
            <translation>se cruza con {title}</translation>
        </message>
        <message>
            <source>overlaps {title} and {count} more</source>
            <translation>se cruza con {title} y {count} más</translation>
        </message>
    </context>
    <context>
        <name>CalendarTimes</name>
        <message>
            <source> to </source>
            <translation> a </translation>
        </message>
        <message>
            <source>{days}, {year}</source>
            <translation>{days} de {year}</translation>
        </message>
        <message>
            <source>{early} {first}</source>
            <translation>{first} de {early}</translation>
        </message>
        <message>
            <source>{early} {first} – {last}</source>
            <translation>{first} – {last} de {early}</translation>
        </message>
        <message>
            <source>{early} {first} – {late} {last}</source>
            <translation>{first} de {early} – {last} de {late}</translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation>{month} de {year}</translation>
        </message>
        <message>
            <source>{weekday} {month} {day}</source>
            <translation>{weekday} {day} de {month}</translation>
        </message>
        <message>
            <source>{weekday}, {month} {day}</source>
            <translation>{weekday}, {day} de {month}</translation>
        </message>
    </context>
    <context>
        <name>CalendarWords</name>
        <message>
            <source>1 appointment</source>
            <translation>1 cita</translation>
        </message>
        <message>
            <source>1 needs you</source>
            <translation>1 por resolver</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <source>Inspection</source>
            <translation>Inspección</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Reunión</translation>
        </message>
        <message>
            <source>Showing</source>
            <translation>Visita</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecha</translation>
        </message>
        <message>
            <source>no-show</source>
            <translation>no asistió</translation>
        </message>
        <message>
            <source>nothing planned</source>
            <translation>nada planeado</translation>
        </message>
        <message>
            <source>{count} appointments</source>
            <translation>{count} citas</translation>
        </message>
        <message>
            <source>{count} need you</source>
            <translation>{count} por resolver</translation>
        </message>
        <message>
            <source>{road} by car</source>
            <translation>{road} en auto</translation>
        </message>
        <message>
            <source>{road} by car, only {free} free</source>
            <translation>{road} en auto, solo {free} libres</translation>
        </message>
        <message>
            <source>{road}, {free} free</source>
            <translation>{road}, {free} libres</translation>
        </message>
    </context>
    <context>
        <name>CardActs</name>
        <message>
            <source>Back to scheduled</source>
            <translation>De nuevo programada</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamar</translation>
        </message>
        <message>
            <source>Cancel appointment</source>
            <translation>Cancelar cita</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Delete appointment</source>
            <translation>Eliminar cita</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecha</translation>
        </message>
        <message>
            <source>Duplicate to other dates…</source>
            <translation>Duplicar en otras fechas…</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Historial…</translation>
        </message>
        <message>
            <source>Late 15</source>
            <translation>15 min tarde</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No asistió</translation>
        </message>
        <message>
            <source>Send a text message</source>
            <translation>Enviar un mensaje de texto</translation>
        </message>
        <message>
            <source>There is no address.</source>
            <translation>No hay dirección.</translation>
        </message>
        <message>
            <source>There is no e-mail address.</source>
            <translation>No hay correo.</translation>
        </message>
        <message>
            <source>There is no phone number.</source>
            <translation>No hay número de teléfono.</translation>
        </message>
        <message>
            <source>Write an e-mail</source>
            <translation>Escribir un correo</translation>
        </message>
        <message>
            <source>{act} ({key})</source>
            <translation>{act} ({key})</translation>
        </message>
    </context>
    <context>
        <name>CardWidget</name>
        <message>
            <source>{act}: {name}</source>
            <translation>{act}: {name}</translation>
        </message>
    </context>
    <context>
        <name>ChangeTable</name>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <source>{field}: before {before}, after {after}</source>
            <translation>{field}: antes {before}, después {after}</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Active</source>
            <translation>Activo</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agente</translation>
        </message>
        <message>
            <source>Appraiser</source>
            <translation>Valuador</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Ambos</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>Comprador</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <source>Cold</source>
            <translation>Frío</translation>
        </message>
        <message>
            <source>Commercial</source>
            <translation>Comercial</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Completado</translation>
        </message>
        <message>
            <source>Condo</source>
            <translation>Condominio</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Contactado</translation>
        </message>
        <message>
            <source>Contractor</source>
            <translation>Contratista</translation>
        </message>
        <message>
            <source>Converted</source>
            <translation>Convertido</translation>
        </message>
        <message>
            <source>Dual</source>
            <translation>Ambas partes</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Vencido</translation>
        </message>
        <message>
            <source>Hot</source>
            <translation>Caliente</translation>
        </message>
        <message>
            <source>Inactive</source>
            <translation>Inactivo</translation>
        </message>
        <message>
            <source>Inspection</source>
            <translation>Inspección</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Land</source>
            <translation>Terreno</translation>
        </message>
        <message>
            <source>Lender</source>
            <translation>Prestamista</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdido</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Reunión</translation>
        </message>
        <message>
            <source>Multi family</source>
            <translation>Multifamiliar</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>No show</source>
            <translation>No asistió</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Pendiente</translation>
        </message>
        <message>
            <source>Qualified</source>
            <translation>Calificado</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Programada</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Vendedor</translation>
        </message>
        <message>
            <source>Showing</source>
            <translation>Visita</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Single family</source>
            <translation>Casa unifamiliar</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido</translation>
        </message>
        <message>
            <source>Title officer</source>
            <translation>Oficial de título</translation>
        </message>
        <message>
            <source>Townhouse</source>
            <translation>Casa adosada</translation>
        </message>
        <message>
            <source>Unqualified</source>
            <translation>No calificado</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Tibio</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retirado</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;Appointment</source>
            <translation>&amp;Cita</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Ir</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;Lead</source>
            <translation>P&amp;rospecto</translation>
        </message>
        <message>
            <source>&amp;Person</source>
            <translation>&amp;Persona</translation>
        </message>
        <message>
            <source>&amp;Sync</source>
            <translation>&amp;Sincronización</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>15 minutes later</source>
            <translation>15 minutos más tarde</translation>
        </message>
        <message>
            <source>3 days</source>
            <translation>3 días</translation>
        </message>
        <message>
            <source>About ActuallyCare</source>
            <translation>Acerca de ActuallyCare</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>All of the server’s</source>
            <translation>Todo lo del servidor</translation>
        </message>
        <message>
            <source>All of yours</source>
            <translation>Todo lo suyo</translation>
        </message>
        <message>
            <source>Appointment before or after</source>
            <translation>Cita anterior o siguiente</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back to scheduled</source>
            <translation>De nuevo programada</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamar</translation>
        </message>
        <message>
            <source>Cancel appointment</source>
            <translation>Cancelar cita</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Cerrar sin guardar</translation>
        </message>
        <message>
            <source>Cold</source>
            <translation>Frío</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Contactado</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <source>Copy the day’s stops</source>
            <translation>Copiar las paradas del día</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Day as a route</source>
            <translation>El día como ruta</translation>
        </message>
        <message>
            <source>Day, week or month before or after</source>
            <translation>Día, semana o mes anterior o siguiente</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete appointment</source>
            <translation>Eliminar cita</translation>
        </message>
        <message>
            <source>Discard what was not accepted</source>
            <translation>Descartar lo no aceptado</translation>
        </message>
        <message>
            <source>Duplicate to other dates…</source>
            <translation>Duplicar en otras fechas…</translation>
        </message>
        <message>
            <source>Edit appointment…</source>
            <translation>Editar cita…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>End 15 minutes earlier or later</source>
            <translation>Terminar 15 minutos antes o después</translation>
        </message>
        <message>
            <source>Escrows</source>
            <translation>Escrows</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Filtrar la lista</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Go on, or confirm</source>
            <translation>Seguir o confirmar</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Historial…</translation>
        </message>
        <message>
            <source>Hot</source>
            <translation>Caliente</translation>
        </message>
        <message>
            <source>In forms and dialogs</source>
            <translation>En formularios y diálogos</translation>
        </message>
        <message>
            <source>In the Sync Center</source>
            <translation>En el Centro de sincronización</translation>
        </message>
        <message>
            <source>In the calendar</source>
            <translation>En el calendario</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interés</translation>
        </message>
        <message>
            <source>Keep both, in this row</source>
            <translation>Conservar ambos, en esta fila</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>El más grande</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Prospectos</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Menos movimiento</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Listings</source>
            <translation>Listados</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Bloquear</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdido</translation>
        </message>
        <message>
            <source>Make client…</source>
            <translation>Hacer cliente…</translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation>Marcar como hecha</translation>
        </message>
        <message>
            <source>Mark as no-show</source>
            <translation>Marcar que no asistió</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>Move 15 minutes earlier or later</source>
            <translation>Mover 15 minutos antes o después</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Mover a</translation>
        </message>
        <message>
            <source>Move to the day before or after</source>
            <translation>Mover al día anterior o siguiente</translation>
        </message>
        <message>
            <source>Move to the lane before</source>
            <translation>Mover a la columna anterior</translation>
        </message>
        <message>
            <source>Move to the next lane</source>
            <translation>Mover a la columna siguiente</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>Nueva cita</translation>
        </message>
        <message>
            <source>New appointment on this day</source>
            <translation>Nueva cita en este día</translation>
        </message>
        <message>
            <source>New appointment there</source>
            <translation>Nueva cita en ese lugar</translation>
        </message>
        <message>
            <source>New appointment with them</source>
            <translation>Nueva cita con esta persona</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nuevo cliente</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Nuevo contacto</translation>
        </message>
        <message>
            <source>New escrow</source>
            <translation>Nuevo escrow</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Nuevo prospecto</translation>
        </message>
        <message>
            <source>New lead in this lane</source>
            <translation>Nuevo prospecto en esta columna</translation>
        </message>
        <message>
            <source>New listing</source>
            <translation>Nuevo listado</translation>
        </message>
        <message>
            <source>Next follow-up…</source>
            <translation>Próximo seguimiento…</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>Siguiente problema</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open or review</source>
            <translation>Abrir o revisar</translation>
        </message>
        <message>
            <source>Open the appointment</source>
            <translation>Abrir la cita</translation>
        </message>
        <message>
            <source>P&amp;roperty</source>
            <translation>Pr&amp;opiedad</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Posibles duplicados</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Qualified</source>
            <translation>Calificado</translation>
        </message>
        <message>
            <source>Quick add…</source>
            <translation>Agregar rápido…</translation>
        </message>
        <message>
            <source>Quick look</source>
            <translation>Vista rápida</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Recordatorios</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Restore from the archive</source>
            <translation>Restaurar del archivo</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Search or type a command</source>
            <translation>Buscar o escribir un comando</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>Mostrar en el mapa</translation>
        </message>
        <message>
            <source>Show today</source>
            <translation>Mostrar hoy</translation>
        </message>
        <message>
            <source>Sign in again…</source>
            <translation>Iniciar sesión de nuevo…</translation>
        </message>
        <message>
            <source>Sunlight</source>
            <translation>Luz del sol</translation>
        </message>
        <message>
            <source>Switch account…</source>
            <translation>Cambiar de cuenta…</translation>
        </message>
        <message>
            <source>Sync Center</source>
            <translation>Centro de sincronización</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Etiquetas…</translation>
        </message>
        <message>
            <source>Take a change back</source>
            <translation>Revertir un cambio</translation>
        </message>
        <message>
            <source>Taller or lower hours</source>
            <translation>Horas más altas o más bajas</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Try again, or send now</source>
            <translation>Intentar de nuevo o enviar ahora</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Unqualified</source>
            <translation>No calificado</translation>
        </message>
        <message>
            <source>Use this result</source>
            <translation>Usar este resultado</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Tibio</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Where both places differ</source>
            <translation>Donde los dos lados difieren</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Trabajar sin conexión</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
        <message>
            <source>Write an e-mail</source>
            <translation>Escribir un correo</translation>
        </message>
        <message>
            <source>Yours or the server’s, in this row</source>
            <translation>Lo suyo o lo del servidor, en esta fila</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Are these the same person?</source>
            <translation>¿Son la misma persona?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Ctrl Enter</source>
            <translation>Ctrl Enter</translation>
        </message>
        <message>
            <source>Is merged into it</source>
            <translation>Se combina con la otra</translation>
        </message>
        <message>
            <source>Keep the other one</source>
            <translation>Conservar la otra</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Combinar</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>No es la misma</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Se queda</translation>
        </message>
        <message>
            <source>They do not differ in anything that could be taken over.</source>
            <translation>No se diferencian en nada que se pueda pasar de una a otra.</translation>
        </message>
    </context>
    <context>
        <name>Compared</name>
        <message>
            <source>Contact on this laptop</source>
            <translation>Contacto en esta laptop</translation>
        </message>
        <message>
            <source>The client will have</source>
            <translation>El cliente tendrá</translation>
        </message>
        <message>
            <source>What the client will have</source>
            <translation>Lo que tendrá el cliente</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>igual</translation>
        </message>
    </context>
    <context>
        <name>Conflict</name>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Conservar ambos</translation>
        </message>
        <message>
            <source>Keep both: {text}</source>
            <translation>Conservar ambos: {text}</translation>
        </message>
        <message>
            <source>{label}, before: {text}</source>
            <translation>{label}, antes: {text}</translation>
        </message>
        <message>
            <source>{label}, server: {text}</source>
            <translation>{label}, servidor: {text}</translation>
        </message>
        <message>
            <source>{label}, yours: {text}</source>
            <translation>{label}, lo suyo: {text}</translation>
        </message>
        <message>
            <source>{label}: {text}</source>
            <translation>{label}: {text}</translation>
        </message>
    </context>
    <context>
        <name>ConflictHeader</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Decidir más tarde</translation>
        </message>
    </context>
    <context>
        <name>ConflictPage</name>
        <message>
            <source>All mine</source>
            <translation>Todo lo mío</translation>
        </message>
        <message>
            <source>All theirs</source>
            <translation>Todo lo del servidor</translation>
        </message>
        <message>
            <source>Choose one version in each row. {chosen} of {total} chosen.</source>
            <translation>Elija una versión en cada fila. {chosen} de {total} elegidas.</translation>
        </message>
        <message>
            <source>Choose one. Both versions are kept until then.</source>
            <translation>Elija una. Ambas versiones se conservan hasta entonces.</translation>
        </message>
        <message>
            <source>M</source>
            <translation>M</translation>
        </message>
        <message>
            <source>Result: {result}</source>
            <translation>Resultado: {result}</translation>
        </message>
        <message>
            <source>T</source>
            <translation>T</translation>
        </message>
        <message>
            <source>Use this result</source>
            <translation>Usar este resultado</translation>
        </message>
    </context>
    <context>
        <name>ConflictTable</name>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>What was changed in both places</source>
            <translation>Lo que cambió en ambos lados</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Lo suyo</translation>
        </message>
    </context>
    <context>
        <name>ConvertDialog</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Ctrl Enter</source>
            <translation>Ctrl Enter</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Make client</source>
            <translation>Hacer cliente</translation>
        </message>
        <message>
            <source>Make {name} a client</source>
            <translation>Hacer cliente a {name}</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Step {step} of 2</source>
            <translation>Paso {step} de 2</translation>
        </message>
    </context>
    <context>
        <name>Credentials</name>
        <message>
            <source>A name for this key</source>
            <translation>Un nombre para esta clave</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>Clave de API</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>E-mail and password</source>
            <translation>Correo y contraseña</translation>
        </message>
        <message>
            <source>For example: car laptop</source>
            <translation>Por ejemplo: laptop del auto</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Shown in the list of keys on the web.</source>
            <translation>Se muestra en la lista de claves en la web.</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Pick a date</source>
            <translation>Elegir una fecha</translation>
        </message>
    </context>
    <context>
        <name>DateStep</name>
        <message>
            <source>Change this date</source>
            <translation>Cambiar esta fecha</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecho</translation>
        </message>
        <message>
            <source>next</source>
            <translation>siguiente</translation>
        </message>
    </context>
    <context>
        <name>DayHeader</name>
        <message>
            <source>Day sheet</source>
            <translation>Hoja del día</translation>
        </message>
    </context>
    <context>
        <name>DemoOffer</name>
        <message>
            <source>Look around in a demo workspace</source>
            <translation>Explorar una cuenta de demostración</translation>
        </message>
        <message>
            <source>No account, works offline, sends nothing.</source>
            <translation>Sin cuenta, funciona sin conexión, no envía nada.</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Choose a change to see what it does.</source>
            <translation>Elija un cambio para ver qué hace.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>Abrir {title}</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
    </context>
    <context>
        <name>DraftLine</name>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard what was typed before</source>
            <translation>Descartar lo escrito antes</translation>
        </message>
    </context>
    <context>
        <name>DuplicateDialog</name>
        <message>
            <source> more weeks</source>
            <translation> semanas más</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Create {count}</source>
            <translation>Crear {count}</translation>
        </message>
        <message>
            <source>Ctrl Enter</source>
            <translation>Ctrl Enter</translation>
        </message>
        <message>
            <source>Duplicate to other dates</source>
            <translation>Duplicar en otras fechas</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Every week for</source>
            <translation>Cada semana durante</translation>
        </message>
        <message>
            <source>No repeat</source>
            <translation>Sin repetir</translation>
        </message>
        <message>
            <source>Pick at least one day.</source>
            <translation>Elija al menos un día.</translation>
        </message>
        <message>
            <source>“{title}”, {span}</source>
            <translation>“{title}”, {span}</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>A time needs a date.</source>
            <translation>Una hora necesita una fecha.</translation>
        </message>
        <message>
            <source>Kept on this laptop.</source>
            <translation>Se queda en esta laptop.</translation>
        </message>
        <message>
            <source>Not on this laptop yet</source>
            <translation>Todavía no está en esta laptop</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Sin indicar</translation>
        </message>
        <message>
            <source>Pick one from the list, or empty this field.</source>
            <translation>Elija uno de la lista o deje vacío este campo.</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Recordatorio</translation>
        </message>
        <message>
            <source>The e-mail address is not complete.</source>
            <translation>El correo no está completo.</translation>
        </message>
        <message>
            <source>Type a date such as {example}.</source>
            <translation>Escriba una fecha como {example}.</translation>
        </message>
        <message>
            <source>Type a number.</source>
            <translation>Escriba un número.</translation>
        </message>
        <message>
            <source>Type a time such as {example}.</source>
            <translation>Escriba una hora como {example}.</translation>
        </message>
        <message>
            <source>Type a whole number.</source>
            <translation>Escriba un número entero.</translation>
        </message>
        <message>
            <source>Type an amount such as 475,000.</source>
            <translation>Escriba una cantidad como 475,000.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
    </context>
    <context>
        <name>EditorFooter</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Ctrl S</source>
            <translation>Ctrl S</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Seguir editando</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>What you changed here is not saved yet.</source>
            <translation>Lo que cambió aquí todavía no está guardado.</translation>
        </message>
    </context>
    <context>
        <name>FieldLine</name>
        <message>
            <source>Add or remove tags</source>
            <translation>Agregar o quitar etiquetas</translation>
        </message>
        <message>
            <source>Call {value}</source>
            <translation>Llamar al {value}</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard the change of {label}</source>
            <translation>Descartar el cambio de {label}</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Fix {label}</source>
            <translation>Corregir {label}</translation>
        </message>
        <message>
            <source>Write to {value}</source>
            <translation>Escribir a {value}</translation>
        </message>
    </context>
    <context>
        <name>FilterChip</name>
        <message>
            <source>Enter changes this filter, Delete removes it</source>
            <translation>Enter cambia este filtro, Supr lo quita</translation>
        </message>
    </context>
    <context>
        <name>FilterEditor</name>
        <message>
            <source>Add filter</source>
            <translation>Agregar filtro</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>How “{field}” must match</source>
            <translation>Cómo debe coincidir “{field}”</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Save as list…</source>
            <translation>Guardar como lista…</translation>
        </message>
    </context>
    <context>
        <name>FoldedLane</name>
        <message>
            <source>Open {lane}</source>
            <translation>Abrir {lane}</translation>
        </message>
        <message>
            <source>Opens this lane</source>
            <translation>Abre esta columna</translation>
        </message>
    </context>
    <context>
        <name>FollowUps</name>
        <message>
            <source>And {count} more, in the order of the list.</source>
            <translation>Y {count} más, en el orden de la lista.</translation>
        </message>
        <message>
            <source>Call {name}</source>
            <translation>Llamar a {name}</translation>
        </message>
        <message>
            <source>Done with {name}</source>
            <translation>Listo con {name}</translation>
        </message>
        <message>
            <source>Nobody is waiting to hear from you.</source>
            <translation>Nadie espera noticias suyas.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Mostrar menos</translation>
        </message>
        <message>
            <source>Write to {name}</source>
            <translation>Escribir a {name}</translation>
        </message>
    </context>
    <context>
        <name>FormView</name>
        <message>
            <source>At least 8 characters are needed.</source>
            <translation>Se necesitan al menos 8 caracteres.</translation>
        </message>
        <message>
            <source>Go on without signing in</source>
            <translation>Seguir sin iniciar sesión</translation>
        </message>
        <message>
            <source>Paste the key that the web showed you.</source>
            <translation>Pegue la clave que le mostró la web.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Iniciar sesión de nuevo</translation>
        </message>
        <message>
            <source>Type the address of the server.</source>
            <translation>Escriba la dirección del servidor.</translation>
        </message>
        <message>
            <source>Type the e-mail address of your account.</source>
            <translation>Escriba el correo de su cuenta.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Escriba su contraseña.</translation>
        </message>
        <message>
            <source>You need a connection this once.</source>
            <translation>Esta vez necesita conexión.</translation>
        </message>
        <message>
            <source>Your work is safe on this laptop, and is sent afterwards.</source>
            <translation>Su trabajo está a salvo aquí y se envía después.</translation>
        </message>
    </context>
    <context>
        <name>FreeDayPart</name>
        <message>
            <source>New appointment</source>
            <translation>Nueva cita</translation>
        </message>
        <message>
            <source>Time to call</source>
            <translation>Tiempo para llamar</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Change the keys…</source>
            <translation>Cambiar las teclas…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
    </context>
    <context>
        <name>HistoryList</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Nothing was changed on this laptop, and no news came.</source>
            <translation>Nada cambió en esta laptop y no llegaron novedades.</translation>
        </message>
    </context>
    <context>
        <name>KeyCatcher</name>
        <message>
            <source>Press the new keys</source>
            <translation>Pulse las teclas nuevas</translation>
        </message>
    </context>
    <context>
        <name>KeyDates</name>
        <message>
            <source>Key dates</source>
            <translation>Fechas clave</translation>
        </message>
    </context>
    <context>
        <name>KeyList</name>
        <message>
            <source>Back to the usual keys for all</source>
            <translation>Teclas habituales para todos</translation>
        </message>
        <message>
            <source>Press the keys of a command to give it others.</source>
            <translation>Pulse las teclas de un comando para darle otras.</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Back to the usual keys</source>
            <translation>Volver a las teclas habituales</translation>
        </message>
        <message>
            <source>New keys for {label}</source>
            <translation>Teclas nuevas para {label}</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Sin tecla</translation>
        </message>
        <message>
            <source>{label}: back to {keys}</source>
            <translation>{label}: volver a {keys}</translation>
        </message>
        <message>
            <source>{label}: {keys}. Change</source>
            <translation>{label}: {keys}. Cambiar</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>No key does that. The search finds every command by its words.</source>
            <translation>Ninguna tecla hace eso. La búsqueda encuentra cada comando por sus palabras.</translation>
        </message>
        <message>
            <source>No key does that. {key} finds every command by its words.</source>
            <translation>Ninguna tecla hace eso. {key} encuentra cada comando por sus palabras.</translation>
        </message>
        <message>
            <source>Type what you want to do, or a key</source>
            <translation>Escriba qué quiere hacer, o una tecla</translation>
        </message>
    </context>
    <context>
        <name>LaneTitle</name>
        <message>
            <source>Fold {lane}</source>
            <translation>Plegar {lane}</translation>
        </message>
        <message>
            <source>Folds this lane</source>
            <translation>Pliega esta columna</translation>
        </message>
    </context>
    <context>
        <name>LaneView</name>
        <message>
            <source>New lead in {lane}</source>
            <translation>Nuevo prospecto en {lane}</translation>
        </message>
        <message>
            <source>Nobody here</source>
            <translation>Nadie aquí</translation>
        </message>
    </context>
    <context>
        <name>LeadsBar</name>
        <message>
            <source>Board</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Prospectos</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Sort: {order}</source>
            <translation>Orden: {order}</translation>
        </message>
        <message>
            <source>{filter}, remove this filter</source>
            <translation>{filter}, quitar este filtro</translation>
        </message>
    </context>
    <context>
        <name>LeadsList</name>
        <message>
            <source>Budget</source>
            <translation>Presupuesto</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interés</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Próximo paso</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estatus</translation>
        </message>
    </context>
    <context>
        <name>LeadsPage</name>
        <message>
            <source>Clear the filter</source>
            <translation>Borrar el filtro</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Nuevo prospecto</translation>
        </message>
        <message>
            <source>No lead matches {filter}</source>
            <translation>Ningún prospecto coincide con {filter}</translation>
        </message>
        <message>
            <source>No leads yet</source>
            <translation>Aún no hay prospectos</translation>
        </message>
        <message>
            <source>Whoever you add is saved on this laptop at once and sent when there is a connection.</source>
            <translation>A quien agregue se guarda de inmediato en esta laptop y se envía cuando hay conexión.</translation>
        </message>
        <message>
            <source>Without the filter there are {count} leads.</source>
            <translation>Sin el filtro hay {count} prospectos.</translation>
        </message>
    </context>
    <context>
        <name>LeadsTable</name>
        <message>
            <source>Leads</source>
            <translation>Prospectos</translation>
        </message>
    </context>
    <context>
        <name>ListBar</name>
        <message>
            <source>Columns and order</source>
            <translation>Columnas y orden</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>Eliminar esta lista</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Filter this list</source>
            <translation>Filtrar esta lista</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>Buscar en esta lista</translation>
        </message>
        <message>
            <source>Last first</source>
            <translation>Del último al primero</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listas</translation>
        </message>
        <message>
            <source>More fields</source>
            <translation>Más campos</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>Ordenar por</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Posibles duplicados</translation>
        </message>
        <message>
            <source>Rename this list…</source>
            <translation>Cambiar el nombre de la lista…</translation>
        </message>
        <message>
            <source>Save the changes of this list</source>
            <translation>Guardar los cambios de esta lista</translation>
        </message>
        <message>
            <source>Save this filter as a list…</source>
            <translation>Guardar este filtro como lista…</translation>
        </message>
        <message>
            <source>Sort: {order}</source>
            <translation>Orden: {order}</translation>
        </message>
    </context>
    <context>
        <name>ListStates</name>
        <message>
            <source>Add someone</source>
            <translation>Agregar a alguien</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Borrar el filtro</translation>
        </message>
        <message>
            <source>Contacts that you archive are kept here, out of the way, and can be restored.</source>
            <translation>Los contactos que archiva se guardan aquí, fuera del paso, y se pueden restaurar.</translation>
        </message>
        <message>
            <source>It asks for: {filters}</source>
            <translation>Pide: {filters}</translation>
        </message>
        <message>
            <source>No one here matches the filter</source>
            <translation>Nadie aquí coincide con el filtro</translation>
        </message>
        <message>
            <source>No one here matches “{text}”</source>
            <translation>Nadie aquí coincide con “{text}”</translation>
        </message>
        <message>
            <source>No one here yet</source>
            <translation>Aún no hay nadie</translation>
        </message>
        <message>
            <source>Nobody is archived</source>
            <translation>No hay nadie archivado</translation>
        </message>
        <message>
            <source>The filter looks at names, phone numbers and e-mail addresses in this tab.</source>
            <translation>El filtro busca en nombres, teléfonos y correos de esta pestaña.</translation>
        </message>
        <message>
            <source>Whoever you add is saved on this laptop at once and sent when there is a connection.</source>
            <translation>A quien agregue se guarda de inmediato en esta laptop y se envía cuando hay conexión.</translation>
        </message>
    </context>
    <context>
        <name>MergedList</name>
        <message>
            <source>Changed on one side only, so nothing to choose.</source>
            <translation>Cambió solo en un lado, así que no hay nada que elegir.</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Merged without a clash</source>
            <translation>Combinado sin choque</translation>
        </message>
        <message>
            <source>{label}: was {old}, now {new}, from {side}</source>
            <translation>{label}: era {old}, ahora {new}, de {side}</translation>
        </message>
    </context>
    <context>
        <name>MilestoneList</name>
        <message>
            <source>Timeline on the server</source>
            <translation>Cronología en el servidor</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecho</translation>
        </message>
        <message>
            <source>next</source>
            <translation>siguiente</translation>
        </message>
    </context>
    <context>
        <name>MiniMonth</name>
        <message>
            <source>Earlier month</source>
            <translation>Mes anterior</translation>
        </message>
        <message>
            <source>Later month</source>
            <translation>Mes siguiente</translation>
        </message>
    </context>
    <context>
        <name>MomentPair</name>
        <message>
            <source>{name}, time</source>
            <translation>{name}, hora</translation>
        </message>
    </context>
    <context>
        <name>MonthRows</name>
        <message>
            <source>+{count} more</source>
            <translation>+{count} más</translation>
        </message>
    </context>
    <context>
        <name>MonthTable</name>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
    </context>
    <context>
        <name>MoreButton</name>
        <message>
            <source>{count} more: {titles}</source>
            <translation>{count} más: {titles}</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source>Accepted</source>
            <translation>Aceptado</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archivado</translation>
        </message>
        <message>
            <source>Archived on</source>
            <translation>Archivado el</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>Attendees</source>
            <translation>Asistentes</translation>
        </message>
        <message>
            <source>Bathrooms</source>
            <translation>Baños</translation>
        </message>
        <message>
            <source>Became client</source>
            <translation>Pasó a cliente</translation>
        </message>
        <message>
            <source>Bedrooms</source>
            <translation>Recámaras</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Presupuesto</translation>
        </message>
        <message>
            <source>Budget from</source>
            <translation>Presupuesto desde</translation>
        </message>
        <message>
            <source>Budget to</source>
            <translation>Presupuesto hasta</translation>
        </message>
        <message>
            <source>Built</source>
            <translation>Construido</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>Compradores</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Changed by</source>
            <translation>Modificado por</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ciudad</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Cierra</translation>
        </message>
        <message>
            <source>Commission percentage</source>
            <translation>Porcentaje de comisión</translation>
        </message>
        <message>
            <source>Commission rate</source>
            <translation>Tasa de comisión</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Empresa</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Contingencies</source>
            <translation>Contingencias</translation>
        </message>
        <message>
            <source>County</source>
            <translation>Condado</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Days on market</source>
            <translation>Días en el mercado</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Earnest money</source>
            <translation>Depósito de garantía</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Termina</translation>
        </message>
        <message>
            <source>Escrow</source>
            <translation>Escrow</translation>
        </message>
        <message>
            <source>Escrow company</source>
            <translation>Compañía de escrow</translation>
        </message>
        <message>
            <source>Escrow officer</source>
            <translation>Oficial de escrow</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Vence</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Nombre de pila</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Nombre completo</translation>
        </message>
        <message>
            <source>Gross commission</source>
            <translation>Comisión bruta</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interés</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Último contacto</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Apellido</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Latitud</translation>
        </message>
        <message>
            <source>License</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Listed</source>
            <translation>En venta desde</translation>
        </message>
        <message>
            <source>Listing</source>
            <translation>Listado</translation>
        </message>
        <message>
            <source>Listing agent</source>
            <translation>Agente del listado</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Longitud</translation>
        </message>
        <message>
            <source>Lot (acres)</source>
            <translation>Lote (acres)</translation>
        </message>
        <message>
            <source>MLS number</source>
            <translation>Número MLS</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>My commission</source>
            <translation>Mi comisión</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Próximo seguimiento</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Propietario</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Pre-approval</source>
            <translation>Preaprobación</translation>
        </message>
        <message>
            <source>Pre-approved</source>
            <translation>Preaprobado</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>Price per square foot</source>
            <translation>Precio por pie cuadrado</translation>
        </message>
        <message>
            <source>Property</source>
            <translation>Propiedad</translation>
        </message>
        <message>
            <source>Reminder sent</source>
            <translation>Recordatorio enviado</translation>
        </message>
        <message>
            <source>Represents</source>
            <translation>Representa a</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>Vendedores</translation>
        </message>
        <message>
            <source>Selling agent</source>
            <translation>Agente del comprador</translation>
        </message>
        <message>
            <source>Showing instructions</source>
            <translation>Instrucciones para visitas</translation>
        </message>
        <message>
            <source>Shown address</source>
            <translation>Dirección mostrada</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>Square feet</source>
            <translation>Pies cuadrados</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Empieza</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estatus</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Calle</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Plazo</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Virtual tour</source>
            <translation>Recorrido virtual</translation>
        </message>
        <message>
            <source>Wants</source>
            <translation>Busca</translation>
        </message>
        <message>
            <source>ZIP</source>
            <translation>Código postal</translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Review {title}</source>
            <translation>Revisar {title}</translation>
        </message>
    </context>
    <context>
        <name>NextUpCard</name>
        <message>
            <source>15 minutes later</source>
            <translation>15 minutos más tarde</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamar</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecha</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Late 15</source>
            <translation>15 min tarde</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No asistió</translation>
        </message>
        <message>
            <source>Send a text message</source>
            <translation>Enviar un mensaje de texto</translation>
        </message>
        <message>
            <source>There is no address.</source>
            <translation>No hay dirección.</translation>
        </message>
        <message>
            <source>There is no phone number.</source>
            <translation>No hay número de teléfono.</translation>
        </message>
        <message>
            <source>Write an e-mail</source>
            <translation>Escribir un correo</translation>
        </message>
    </context>
    <context>
        <name>NoteEdit</name>
        <message>
            <source>Ctrl Enter</source>
            <translation>Ctrl Enter</translation>
        </message>
        <message>
            <source>Ctrl+Enter saves, Esc leaves</source>
            <translation>Ctrl+Enter guarda, Esc sale</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escriba una nota</translation>
        </message>
    </context>
    <context>
        <name>NoteLine</name>
        <message>
            <source>Ctrl Enter</source>
            <translation>Ctrl Enter</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Guardar nota</translation>
        </message>
    </context>
    <context>
        <name>OfflineTable</name>
        <message>
            <source>How complete</source>
            <translation>Qué tan completo</translation>
        </message>
        <message>
            <source>Offline data</source>
            <translation>Datos sin conexión</translation>
        </message>
        <message>
            <source>On this laptop</source>
            <translation>En esta laptop</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>Changed by the server</source>
            <translation>Lo cambió el servidor</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminado</translation>
        </message>
        <message>
            <source>Deleted on server</source>
            <translation>Eliminado en el servidor</translation>
        </message>
        <message>
            <source>Kept by the server</source>
            <translation>Lo guarda el servidor</translation>
        </message>
        <message>
            <source>Kept on this laptop</source>
            <translation>Solo en esta laptop</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>Quedó como estaba</translation>
        </message>
        <message>
            <source>Points to the new one</source>
            <translation>Apunta al nuevo</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Recibido</translation>
        </message>
        <message>
            <source>Settled: some of both</source>
            <translation>Resuelto: de ambos</translation>
        </message>
        <message>
            <source>Settled: the server’s</source>
            <translation>Resuelto: el del servidor</translation>
        </message>
        <message>
            <source>Settled: yours</source>
            <translation>Resuelto: el suyo</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Revertido</translation>
        </message>
        <message>
            <source>Taken off this laptop</source>
            <translation>Quitado de esta laptop</translation>
        </message>
        <message>
            <source>You were asked</source>
            <translation>Se le preguntó</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Preview, one page</source>
            <translation>Vista previa, una página</translation>
        </message>
        <message>
            <source>Preview, {count} pages</source>
            <translation>Vista previa, {count} páginas</translation>
        </message>
    </context>
    <context>
        <name>PairsPage</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>N</source>
            <translation>N</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>No es la misma persona</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Posibles duplicados</translation>
        </message>
    </context>
    <context>
        <name>PairsTable</name>
        <message>
            <source>In common</source>
            <translation>En común</translation>
        </message>
        <message>
            <source>May be the same as</source>
            <translation>Puede ser la misma que</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Posibles duplicados</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Page {number} of {count}</source>
            <translation>Página {number} de {count}</translation>
        </message>
    </context>
    <context>
        <name>PeekCard</name>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Esc goes back</source>
            <translation>Esc regresa</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archivados</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contactos</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Prospectos</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nuevo cliente</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Nuevo contacto</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Nuevo prospecto</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
    </context>
    <context>
        <name>PersonHeader</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamar</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Make client</source>
            <translation>Hacer cliente</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Open client</source>
            <translation>Abrir cliente</translation>
        </message>
        <message>
            <source>Restore from the archive</source>
            <translation>Restaurar del archivo</translation>
        </message>
        <message>
            <source>There is no e-mail address.</source>
            <translation>No hay correo.</translation>
        </message>
        <message>
            <source>There is no phone number.</source>
            <translation>No hay número de teléfono.</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Relacionado</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Cronología</translation>
        </message>
    </context>
    <context>
        <name>PickLine</name>
        <message>
            <source>Both: {value}</source>
            <translation>Ambos: {value}</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
    </context>
    <context>
        <name>PickedDays</name>
        <message>
            <source>Let go {day}</source>
            <translation>Dejar {day}</translation>
        </message>
        <message>
            <source>One day</source>
            <translation>Un día</translation>
        </message>
        <message>
            <source>Pick days in the month: click them, or use the arrow keys and Space.</source>
            <translation>Elija días en el mes: haga clic o use las flechas y la barra espaciadora.</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} días</translation>
        </message>
        <message>
            <source>{picked} picked, {count} days with their repeats</source>
            <translation>{picked} elegidos, {count} días con sus repeticiones</translation>
        </message>
    </context>
    <context>
        <name>Pitch</name>
        <message>
            <source>Every change is safe on this laptop first.</source>
            <translation>Cada cambio queda primero a salvo en esta laptop.</translation>
        </message>
        <message>
            <source>Locked on this laptop</source>
            <translation>Bloqueado en esta laptop</translation>
        </message>
        <message>
            <source>Saved before the window closes</source>
            <translation>Guardado antes de que se cierre la ventana</translation>
        </message>
        <message>
            <source>Sent when there is a connection</source>
            <translation>Se envía cuando hay conexión</translation>
        </message>
        <message>
            <source>You always see what has been sent and what waits.</source>
            <translation>Siempre ve lo que se envió y lo que espera.</translation>
        </message>
        <message>
            <source>Your clients’ data is encrypted on this disk.</source>
            <translation>Los datos de sus clientes están cifrados en este disco.</translation>
        </message>
        <message>
            <source>Your day, with or
without a signal.</source>
            <translation>Su día, con o
sin señal.</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Ctrl S</source>
            <translation>Ctrl S</translation>
        </message>
        <message>
            <source>Day sheet</source>
            <translation>Hoja del día</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Carta</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Vista previa de impresión</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
    </context>
    <context>
        <name>PropertiesPage</name>
        <message>
            <source>Clear the filter</source>
            <translation>Borrar el filtro</translation>
        </message>
        <message>
            <source>Nothing here matches “{text}”</source>
            <translation>Nada aquí coincide con “{text}”</translation>
        </message>
    </context>
    <context>
        <name>PropertyHeader</name>
        <message>
            <source>Appointment</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
    </context>
    <context>
        <name>PropertyList</name>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>PropertyPage</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Relacionado</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Cronología</translation>
        </message>
    </context>
    <context>
        <name>ProtectionChoice</name>
        <message>
            <source>Asked at every start. Nobody can reset it.</source>
            <translation>Se pide en cada inicio. Nadie puede restablecerla.</translation>
        </message>
        <message>
            <source>At least 8 characters.</source>
            <translation>Al menos 8 caracteres.</translation>
        </message>
        <message>
            <source>How should this laptop be unlocked?</source>
            <translation>¿Cómo se debe desbloquear esta laptop?</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>The key is kept in the system keyring.</source>
            <translation>La clave se guarda en el llavero del sistema.</translation>
        </message>
        <message>
            <source>The one that this account is unlocked with.</source>
            <translation>La que desbloquea esta cuenta.</translation>
        </message>
        <message>
            <source>With a passphrase</source>
            <translation>Con una frase de contraseña</translation>
        </message>
        <message>
            <source>With my computer account</source>
            <translation>Con mi cuenta de la computadora</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Mayús</translation>
        </message>
    </context>
    <context>
        <name>QuickLine</name>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Esc closes</source>
            <translation>Esc cierra</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Más…</translation>
        </message>
        <message>
            <source>New appointment in one line</source>
            <translation>Nueva cita en una línea</translation>
        </message>
        <message>
            <source>Quick add</source>
            <translation>Agregar rápido</translation>
        </message>
        <message>
            <source>Showing tomorrow 3pm with Jordan Lee at 456 Oak Ave</source>
            <translation>Visita mañana 3pm con Jordan Lee en 456 Oak Ave</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Lists</source>
            <translation>Listas</translation>
        </message>
        <message>
            <source>Screens</source>
            <translation>Pantallas</translation>
        </message>
    </context>
    <context>
        <name>Ready</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
    </context>
    <context>
        <name>RecordEditor</name>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>{label} (needed)</source>
            <translation>{label} (necesario)</translation>
        </message>
        <message>
            <source>{label} is needed.</source>
            <translation>Falta: {label}.</translation>
        </message>
    </context>
    <context>
        <name>ReferenceField</name>
        <message>
            <source>Type a name</source>
            <translation>Escriba un nombre</translation>
        </message>
    </context>
    <context>
        <name>Related</name>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Compare with {name}, {role}</source>
            <translation>Comparar con {name}, {role}</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>No es la misma</translation>
        </message>
        <message>
            <source>Not the same as {name}, {role}</source>
            <translation>No es lo mismo que {name}, {role}</translation>
        </message>
    </context>
    <context>
        <name>ReminderPanel</name>
        <message>
            <source>Close the reminder of {0}</source>
            <translation>Cerrar el recordatorio de {0}</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Recordatorios</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
    </context>
    <context>
        <name>ReportPart</name>
        <message>
            <source>Enter opens what a row counts</source>
            <translation>Enter abre lo que cuenta una fila</translation>
        </message>
    </context>
    <context>
        <name>ReportsBar</name>
        <message>
            <source>12 weeks</source>
            <translation>12 semanas</translation>
        </message>
        <message>
            <source>4 weeks</source>
            <translation>4 semanas</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Este año</translation>
        </message>
        <message>
            <source>Weeks that are counted</source>
            <translation>Semanas que se cuentan</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Appointments per week</source>
            <translation>Citas por semana</translation>
        </message>
        <message>
            <source>Leads by status</source>
            <translation>Prospectos por estatus</translation>
        </message>
        <message>
            <source>Quiet leads</source>
            <translation>Prospectos sin movimiento</translation>
        </message>
        <message>
            <source>What became of appointments</source>
            <translation>Resultado de las citas</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search or type a command</source>
            <translation>Buscar o escribir un comando</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message>
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>Hide what is typed</source>
            <translation>Ocultar lo escrito</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Mostrar lo escrito</translation>
        </message>
    </context>
    <context>
        <name>ServerLine</name>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change the server</source>
            <translation>Cambiar el servidor</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Dirección del servidor</translation>
        </message>
        <message>
            <source>Server: {address}</source>
            <translation>Servidor: {address}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Find a setting</source>
            <translation>Buscar un ajuste</translation>
        </message>
        <message>
            <source>No setting is called so.</source>
            <translation>Ningún ajuste se llama así.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Iniciando sesión…</translation>
        </message>
        <message>
            <source>Signing out…</source>
            <translation>Cerrando sesión…</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Unlocking…</source>
            <translation>Desbloqueando…</translation>
        </message>
    </context>
    <context>
        <name>SignOutDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Keep the data on this laptop</source>
            <translation>Conservar los datos en esta laptop</translation>
        </message>
        <message>
            <source>Remove the data from this laptop</source>
            <translation>Quitar los datos de esta laptop</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>Sign out and remove</source>
            <translation>Cerrar sesión y quitar</translation>
        </message>
    </context>
    <context>
        <name>SpanFields</name>
        <message>
            <source>A date is needed.</source>
            <translation>Se necesita una fecha.</translation>
        </message>
        <message>
            <source>A time is needed.</source>
            <translation>Se necesita una hora.</translation>
        </message>
        <message>
            <source>Date (needed)</source>
            <translation>Fecha (necesaria)</translation>
        </message>
        <message>
            <source>Ends (needed)</source>
            <translation>Termina (necesario)</translation>
        </message>
        <message>
            <source>Starts (needed)</source>
            <translation>Empieza (necesario)</translation>
        </message>
        <message>
            <source>The appointment must end after it starts.</source>
            <translation>La cita debe terminar después de empezar.</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{length}, ends the next day</source>
            <translation>{length}, termina al día siguiente</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Changed in both places</source>
            <translation>Cambió en ambos lados</translation>
        </message>
        <message>
            <source>Checking that it arrived</source>
            <translation>Comprobando que llegó</translation>
        </message>
        <message>
            <source>Deleted on server</source>
            <translation>Eliminado en el servidor</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Held until {detail}</source>
            <translation>En pausa hasta {detail}</translation>
        </message>
        <message>
            <source>Kept on this laptop</source>
            <translation>Solo en esta laptop</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>No aceptado</translation>
        </message>
        <message>
            <source>Not accepted: {detail}</source>
            <translation>No aceptado: {detail}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Enviando</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Sent {detail}</source>
            <translation>Enviado {detail}</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>Espera su envío</translation>
        </message>
        <message>
            <source>as of {detail}</source>
            <translation>al {detail}</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Lock</source>
            <translation>Bloquear</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>What happens</source>
            <translation>Qué sucede</translation>
        </message>
    </context>
    <context>
        <name>SupportDetails</name>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Copy the details for support</source>
            <translation>Copiar los detalles para soporte</translation>
        </message>
        <message>
            <source>Details for support</source>
            <translation>Detalles para soporte</translation>
        </message>
    </context>
    <context>
        <name>SureStep</name>
        <message>
            <source>Book an appointment with them now</source>
            <translation>Programar ya una cita con esta persona</translation>
        </message>
        <message>
            <source>Saved on this laptop, sent when there is a connection.</source>
            <translation>Se guarda en esta laptop y se envía cuando hay conexión.</translation>
        </message>
    </context>
    <context>
        <name>SyncCenter</name>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Ofrecer de nuevo</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Use the other version</source>
            <translation>Usar la otra versión</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>{action}: {title}</source>
            <translation>{action}: {title}</translation>
        </message>
    </context>
    <context>
        <name>SyncCenterPage</name>
        <message>
            <source>Changes that need a decision are listed here.</source>
            <translation>Aquí se listan los cambios que necesitan una decisión.</translation>
        </message>
        <message>
            <source>Every change that you make is saved here first and then sent.</source>
            <translation>Cada cambio que hace se guarda primero aquí y luego se envía.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Por resolver</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nada por resolver</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>Nada espera su envío</translation>
        </message>
        <message>
            <source>Nothing was sent yet</source>
            <translation>Todavía no se envió nada</translation>
        </message>
        <message>
            <source>Offline data</source>
            <translation>Datos sin conexión</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Bandeja de salida</translation>
        </message>
        <message>
            <source>Save the outbox to a file</source>
            <translation>Guardar la bandeja de salida en un archivo</translation>
        </message>
        <message>
            <source>Try all again</source>
            <translation>Intentar todo de nuevo</translation>
        </message>
    </context>
    <context>
        <name>SyncHeader</name>
        <message>
            <source>Go online</source>
            <translation>Conectarse</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Trabajar sin conexión</translation>
        </message>
        <message>
            <source>You chose to work offline.</source>
            <translation>Eligió trabajar sin conexión.</translation>
        </message>
    </context>
    <context>
        <name>Tabs</name>
        <message>
            <source>Archived</source>
            <translation>Archivados</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelados</translation>
        </message>
    </context>
    <context>
        <name>TagCard</name>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Enter or Delete removes this tag</source>
            <translation>Enter o Supr quita esta etiqueta</translation>
        </message>
        <message>
            <source>New tags</source>
            <translation>Etiquetas nuevas</translation>
        </message>
        <message>
            <source>No tags yet</source>
            <translation>Aún no hay etiquetas</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
    </context>
    <context>
        <name>TagLine</name>
        <message>
            <source>For example: VIP, first home</source>
            <translation>Por ejemplo: VIP, primera casa</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Citas</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Nothing here yet. Appointments, notes and changes will be listed by day.</source>
            <translation>Aún no hay nada. Las citas, notas y cambios se listarán por día.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Cronología</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Appointments of the day</source>
            <translation>Citas del día</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Dar seguimiento</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Por resolver</translation>
        </message>
        <message>
            <source>Ready for the road</source>
            <translation>Listo para salir</translation>
        </message>
    </context>
    <context>
        <name>Tomorrow</name>
        <message>
            <source>Appointments of tomorrow</source>
            <translation>Citas de mañana</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>New of another kind</source>
            <translation>Crear otra cosa</translation>
        </message>
        <message>
            <source>Sync Center</source>
            <translation>Centro de sincronización</translation>
        </message>
        <message>
            <source>{name} ({key})</source>
            <translation>{name} ({key})</translation>
        </message>
    </context>
    <context>
        <name>Topics</name>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
    </context>
    <context>
        <name>UnlockView</name>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>Type the passphrase of this account.</source>
            <translation>Escriba la frase de contraseña de esta cuenta.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Unlock {name}</source>
            <translation>Desbloquear {name}</translation>
        </message>
        <message>
            <source>Use another account</source>
            <translation>Usar otra cuenta</translation>
        </message>
        <message>
            <source>{name} · the data on this laptop is locked.</source>
            <translation>{name} · los datos en esta laptop están bloqueados.</translation>
        </message>
    </context>
    <context>
        <name>ValueEditor</name>
        <message>
            <source> days</source>
            <translation> días</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message>
            <source> {count} more need you.</source>
            <translation> {count} más por resolver.</translation>
        </message>
        <message>
            <source> {count} more needs you.</source>
            <translation> {count} más por resolver.</translation>
        </message>
        <message>
            <source>&amp;No next step</source>
            <translation>&amp;Sin próximo paso</translation>
        </message>
        <message>
            <source>&amp;Pick a day…</source>
            <translation>&amp;Elegir un día…</translation>
        </message>
        <message>
            <source>&amp;Today</source>
            <translation>&amp;Hoy</translation>
        </message>
        <message>
            <source>A line at the top says what it is; Next problem ({problem}) goes from one to the next. Nothing is lost while you decide. The Sync Center ({center}) lists all that waits, and its History what was sent and decided.</source>
            <translation>Una línea arriba dice qué es; Siguiente problema ({problem}) va de uno a otro. Nada se pierde mientras decide. El Centro de sincronización ({center}) muestra lo que espera, y su Historial lo enviado y decidido.</translation>
        </message>
        <message>
            <source>A listing that you add is saved on this laptop at once and sent when there is a connection.</source>
            <translation>El listado que agregue se guarda de inmediato en esta laptop y se envía cuando hay conexión.</translation>
        </message>
        <message>
            <source>A map takes no more than {count}; “Copy the day’s stops” has all.</source>
            <translation>Un mapa no admite más de {count}; “Copiar las paradas del día” las tiene todas.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>About to be sent</source>
            <translation>A punto de enviarse</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Aceptado</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Cuenta</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Activos</translation>
        </message>
        <message>
            <source>ActuallyCare</source>
            <translation>ActuallyCare</translation>
        </message>
        <message>
            <source>ActuallyCare Desktop stands on the work of many.</source>
            <translation>ActuallyCare Desktop se apoya en el trabajo de muchos.</translation>
        </message>
        <message>
            <source>ActuallyCare Desktop {version}: MIT</source>
            <translation>ActuallyCare Desktop {version}: MIT</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Add address</source>
            <translation>Agregar dirección</translation>
        </message>
        <message>
            <source>Add number</source>
            <translation>Agregar número</translation>
        </message>
        <message>
            <source>Add tags to {count} people</source>
            <translation>Agregar etiquetas a {count} personas</translation>
        </message>
        <message>
            <source>Add tags to {count} person</source>
            <translation>Agregar etiquetas a {count} persona</translation>
        </message>
        <message>
            <source>Add “{text}” as a client</source>
            <translation>Agregar “{text}” como cliente</translation>
        </message>
        <message>
            <source>Add “{text}” as a contact</source>
            <translation>Agregar “{text}” como contacto</translation>
        </message>
        <message>
            <source>Add “{text}” as a lead</source>
            <translation>Agregar “{text}” como prospecto</translation>
        </message>
        <message>
            <source>Add “{title}”</source>
            <translation>Agregar “{title}”</translation>
        </message>
        <message>
            <source>Added “{title}”, {day}, {span}</source>
            <translation>Se agregó “{title}”, {day}, {span}</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Again in {count} minute</source>
            <translation>Otra vez en {count} minuto</translation>
        </message>
        <message>
            <source>Again in {count} minutes</source>
            <translation>Otra vez en {count} minutos</translation>
        </message>
        <message>
            <source>Again when it begins</source>
            <translation>Otra vez cuando empiece</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agentes</translation>
        </message>
        <message>
            <source>Alaska time</source>
            <translation>Hora de Alaska</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>All commands have their usual keys again.</source>
            <translation>Todos los comandos tienen otra vez sus teclas habituales.</translation>
        </message>
        <message>
            <source>All sent</source>
            <translation>Todo enviado</translation>
        </message>
        <message>
            <source>All sent at {when}</source>
            <translation>Todo enviado a las {when}</translation>
        </message>
        <message>
            <source>All sent {when}</source>
            <translation>Todo enviado {when}</translation>
        </message>
        <message>
            <source>All {count} steps are done</source>
            <translation>Los {count} pasos están hechos</translation>
        </message>
        <message>
            <source>An appointment can have a reminder of its own.</source>
            <translation>Una cita puede tener su propio recordatorio.</translation>
        </message>
        <message>
            <source>An escrow that you add is saved on this laptop at once and sent when there is a connection.</source>
            <translation>El escrow que agregue se guarda de inmediato en esta laptop y se envía cuando hay conexión.</translation>
        </message>
        <message>
            <source>And {count} before that</source>
            <translation>Y {count} más antes</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Appointments and leads are counted as soon as there are some, also without a connection.</source>
            <translation>Las citas y los prospectos se cuentan en cuanto los haya, también sin conexión.</translation>
        </message>
        <message>
            <source>Appointments per week</source>
            <translation>Citas por semana</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>Archive {count} people</source>
            <translation>Archivar {count} personas</translation>
        </message>
        <message>
            <source>Archive {count} person</source>
            <translation>Archivar {count} persona</translation>
        </message>
        <message>
            <source>Archive “{title}”</source>
            <translation>Archivar “{title}”</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archivado</translation>
        </message>
        <message>
            <source>Archived “{title}”</source>
            <translation>Se archivó “{title}”</translation>
        </message>
        <message>
            <source>Arizona time</source>
            <translation>Hora de Arizona</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Al</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>As usual ({said})</source>
            <translation>Lo habitual ({said})</translation>
        </message>
        <message>
            <source>As {role}</source>
            <translation>Como {role}</translation>
        </message>
        <message>
            <source>Ask again in {month}</source>
            <translation>Preguntar de nuevo en {month}</translation>
        </message>
        <message>
            <source>Ask again today</source>
            <translation>Preguntar de nuevo hoy</translation>
        </message>
        <message>
            <source>Ask again tomorrow</source>
            <translation>Preguntar de nuevo mañana</translation>
        </message>
        <message>
            <source>Ask again {day}</source>
            <translation>Preguntar de nuevo el {day}</translation>
        </message>
        <message>
            <source>Ask the server about each</source>
            <translation>Preguntar al servidor por cada una</translation>
        </message>
        <message>
            <source>Asking the server about each of them…</source>
            <translation>Preguntando al servidor por cada una…</translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>Preguntando al servidor…</translation>
        </message>
        <message>
            <source>Asks what to do</source>
            <translation>Pregunta qué hacer</translation>
        </message>
        <message>
            <source>Back to scheduled</source>
            <translation>De nuevo programada</translation>
        </message>
        <message>
            <source>Became a client</source>
            <translation>Pasó a cliente</translation>
        </message>
        <message>
            <source>Beds, baths</source>
            <translation>Rec., baños</translation>
        </message>
        <message>
            <source>Both buyer and seller</source>
            <translation>Comprador y vendedor a la vez</translation>
        </message>
        <message>
            <source>Both stay as they are until you merge. Undo takes the merge back until it is sent; once it was sent, it stays.</source>
            <translation>Ambas quedan como están hasta que las combine. Deshacer revierte la combinación hasta que se envía; una vez enviada, se queda.</translation>
        </message>
        <message>
            <source>Brought back from the archive</source>
            <translation>Recuperado del archivo</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Presupuesto</translation>
        </message>
        <message>
            <source>Budget from</source>
            <translation>Presupuesto desde</translation>
        </message>
        <message>
            <source>Budget up to</source>
            <translation>Presupuesto hasta</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>Comprador</translation>
        </message>
        <message>
            <source>Buyer and seller</source>
            <translation>Comprador y vendedor</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>Compradores</translation>
        </message>
        <message>
            <source>By keyboard alone</source>
            <translation>Solo con el teclado</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <source>Calendar and reminders</source>
            <translation>Calendario y recordatorios</translation>
        </message>
        <message>
            <source>Call in {month}</source>
            <translation>Llamar en {month}</translation>
        </message>
        <message>
            <source>Call this week</source>
            <translation>Llamar esta semana</translation>
        </message>
        <message>
            <source>Call today</source>
            <translation>Llamar hoy</translation>
        </message>
        <message>
            <source>Call tomorrow</source>
            <translation>Llamar mañana</translation>
        </message>
        <message>
            <source>Call {day}</source>
            <translation>Llamar el {day}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Cancelled “{title}”</source>
            <translation>Se canceló “{title}”</translation>
        </message>
        <message>
            <source>Central time</source>
            <translation>Hora del Centro</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change of {count} people: {what}</source>
            <translation>Cambio de {count} personas: {what}</translation>
        </message>
        <message>
            <source>Change of {count} person: {what}</source>
            <translation>Cambio de {count} persona: {what}</translation>
        </message>
        <message>
            <source>Change the list “{name}”</source>
            <translation>Cambiar la lista “{name}”</translation>
        </message>
        <message>
            <source>Change {count} people</source>
            <translation>Cambiar {count} personas</translation>
        </message>
        <message>
            <source>Change {count} person</source>
            <translation>Cambiar {count} persona</translation>
        </message>
        <message>
            <source>Change “{title}”</source>
            <translation>Cambiar “{title}”</translation>
        </message>
        <message>
            <source>Change “{title}” back</source>
            <translation>Volver atrás el cambio de “{title}”</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Changed here, deleted on the server</source>
            <translation>Cambiado aquí, eliminado en el servidor</translation>
        </message>
        <message>
            <source>Changed in both places</source>
            <translation>Cambió en ambos lados</translation>
        </message>
        <message>
            <source>Changed in both places: {fields}</source>
            <translation>Cambió en ambos lados: {fields}</translation>
        </message>
        <message>
            <source>Changed on the server while yours waited: {fields}</source>
            <translation>Cambió en el servidor mientras lo suyo esperaba: {fields}</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Comprobando</translation>
        </message>
        <message>
            <source>Checking whether it arrived</source>
            <translation>Comprobando si llegó</translation>
        </message>
        <message>
            <source>Choose a side in every row first.</source>
            <translation>Primero elija un lado en cada fila.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Clients with appointments</source>
            <translation>Clientes con citas</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Cerrar la ventana</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerrados</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Cierra</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Al cerrar la ventana</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>Próximamente</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>Comisión</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Copied: {text}</source>
            <translation>Copiado: {text}</translation>
        </message>
        <message>
            <source>Copy “{title}” to {count} day</source>
            <translation>Copiar “{title}” a {count} día</translation>
        </message>
        <message>
            <source>Copy “{title}” to {count} days</source>
            <translation>Copiar “{title}” a {count} días</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>Counted on this laptop from {visits} and {leads}, with what is not sent yet.</source>
            <translation>Contado en esta laptop a partir de {visits} y {leads}, con lo que aún no se ha enviado.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Contando…</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Data on this laptop</source>
            <translation>Datos en esta laptop</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Días</translation>
        </message>
        <message>
            <source>Days since they were touched on {day}</source>
            <translation>Días desde el último movimiento, el {day}</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>Negocios</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Decidir más tarde</translation>
        </message>
        <message>
            <source>Decided: “{title}” and {count} other alike.</source>
            <translation>Decidido: “{title}” y {count} más de la misma manera.</translation>
        </message>
        <message>
            <source>Decided: “{title}” and {count} others alike.</source>
            <translation>Decidido: “{title}” y {count} más de la misma manera.</translation>
        </message>
        <message>
            <source>Decided: “{title}”.</source>
            <translation>Decidido: “{title}”.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete it anyway</source>
            <translation>Eliminar de todos modos</translation>
        </message>
        <message>
            <source>Delete the list “{name}”</source>
            <translation>Eliminar la lista “{name}”</translation>
        </message>
        <message>
            <source>Delete {count} people</source>
            <translation>Eliminar {count} personas</translation>
        </message>
        <message>
            <source>Delete {count} person</source>
            <translation>Eliminar {count} persona</translation>
        </message>
        <message>
            <source>Delete “{title}”</source>
            <translation>Eliminar “{title}”</translation>
        </message>
        <message>
            <source>Deleted appointment</source>
            <translation>Cita eliminada</translation>
        </message>
        <message>
            <source>Deleted client</source>
            <translation>Cliente eliminado</translation>
        </message>
        <message>
            <source>Deleted contact</source>
            <translation>Contacto eliminado</translation>
        </message>
        <message>
            <source>Deleted escrow</source>
            <translation>Escrow eliminado</translation>
        </message>
        <message>
            <source>Deleted here, changed on the server</source>
            <translation>Eliminado aquí, cambiado en el servidor</translation>
        </message>
        <message>
            <source>Deleted lead</source>
            <translation>Prospecto eliminado</translation>
        </message>
        <message>
            <source>Deleted listing</source>
            <translation>Listado eliminado</translation>
        </message>
        <message>
            <source>Deleted the list “{name}”; the people in it stay</source>
            <translation>Se eliminó la lista “{name}”; las personas que tenía se quedan</translation>
        </message>
        <message>
            <source>Deleted “{title}”</source>
            <translation>Se eliminó “{title}”</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard what was not accepted of {name}</source>
            <translation>Descartar lo que no se aceptó de {name}</translation>
        </message>
        <message>
            <source>Discard “{title}”</source>
            <translation>Descartar “{title}”</translation>
        </message>
        <message>
            <source>Discarded: {change}</source>
            <translation>Descartado: {change}</translation>
        </message>
        <message>
            <source>Discarded: “{title}”, which the server never had.</source>
            <translation>Descartado: “{title}”, que el servidor nunca tuvo.</translation>
        </message>
        <message>
            <source>Do the same for the {count} other question about the same fields</source>
            <translation>Hacer lo mismo con {count} pregunta más sobre los mismos campos</translation>
        </message>
        <message>
            <source>Do the same for the {count} other questions about the same fields</source>
            <translation>Hacer lo mismo con {count} preguntas más sobre los mismos campos</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecha</translation>
        </message>
        <message>
            <source>Done again: {gesture}</source>
            <translation>Hecho de nuevo: {gesture}</translation>
        </message>
        <message>
            <source>Done with {name}</source>
            <translation>Listo con {name}</translation>
        </message>
        <message>
            <source>Drive: {road}</source>
            <translation>Manejar: {road}</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>Dirección de correo</translation>
        </message>
        <message>
            <source>E-mail in {month}</source>
            <translation>Enviar correo en {month}</translation>
        </message>
        <message>
            <source>E-mail today</source>
            <translation>Enviar correo hoy</translation>
        </message>
        <message>
            <source>E-mail tomorrow</source>
            <translation>Enviar correo mañana</translation>
        </message>
        <message>
            <source>E-mail {day}</source>
            <translation>Enviar correo el {day}</translation>
        </message>
        <message>
            <source>Eastern time</source>
            <translation>Hora del Este</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Ends at {new}</source>
            <translation>Termina a las {new}</translation>
        </message>
        <message>
            <source>Ends at {new}, was {old}</source>
            <translation>Termina a las {new}, antes {old}</translation>
        </message>
        <message>
            <source>Entries are missing from the server’s list. Nothing was removed from this laptop.</source>
            <translation>Faltan entradas en la lista del servidor. No se quitó nada de esta laptop.</translation>
        </message>
        <message>
            <source>Escrow</source>
            <translation>Escrow</translation>
        </message>
        <message>
            <source>Escrows</source>
            <translation>Escrows</translation>
        </message>
        <message>
            <source>Everybody who matches “{text}”</source>
            <translation>Todas las personas que coinciden con “{text}”</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop.</source>
            <translation>Todo está guardado en esta laptop.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. It goes on by itself at {when}.</source>
            <translation>Todo está guardado en esta laptop. A las {when} continúa sola.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. It goes on by itself.</source>
            <translation>Todo está guardado en esta laptop. Continúa sola.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. It is sent when the network comes back.</source>
            <translation>Todo está guardado en esta laptop. Se envía cuando vuelva la red.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. Next try at {when}, or when the network comes back.</source>
            <translation>Todo está guardado en esta laptop. Próximo intento a las {when} o cuando vuelva la red.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. Next try at {when}.</source>
            <translation>Todo está guardado en esta laptop. A las {when} lo intenta de nuevo.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop. Nothing is sent until you end it.</source>
            <translation>Todo está guardado en esta laptop. No se envía nada hasta que usted lo termine.</translation>
        </message>
        <message>
            <source>Everything is saved on this laptop; you can go on working.</source>
            <translation>Todo está guardado en esta laptop; puede seguir trabajando.</translation>
        </message>
        <message>
            <source>Everything is sent.</source>
            <translation>Todo está enviado.</translation>
        </message>
        <message>
            <source>Everything that you changed was sent.</source>
            <translation>Todo lo que cambió se envió.</translation>
        </message>
        <message>
            <source>Everything that you enter is on this laptop before the window closes, with or without a connection. It is sent by itself as soon as the server answers. Undo works before and after.</source>
            <translation>Todo lo que escribe queda en esta laptop antes de cerrarse la ventana, con o sin conexión. Se envía solo en cuanto responde el servidor. Deshacer funciona antes y después.</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Exportar todo</translation>
        </message>
        <message>
            <source>Export everything…</source>
            <translation>Exportar todo…</translation>
        </message>
        <message>
            <source>Export reports</source>
            <translation>Exportar informes</translation>
        </message>
        <message>
            <source>Export this list</source>
            <translation>Exportar esta lista</translation>
        </message>
        <message>
            <source>Family name and e-mail address</source>
            <translation>Apellido y dirección de correo</translation>
        </message>
        <message>
            <source>Family name and phone number</source>
            <translation>Apellido y teléfono</translation>
        </message>
        <message>
            <source>Family name, phone number and e-mail</source>
            <translation>Apellido, teléfono y correo</translation>
        </message>
        <message>
            <source>Files (*.json)</source>
            <translation>Archivos (*.json)</translation>
        </message>
        <message>
            <source>Files (*.jsonl)</source>
            <translation>Archivos (*.jsonl)</translation>
        </message>
        <message>
            <source>Find and do anything</source>
            <translation>Encontrar y hacer todo</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Follow up in {month}</source>
            <translation>Dar seguimiento en {month}</translation>
        </message>
        <message>
            <source>Follow up today</source>
            <translation>Dar seguimiento hoy</translation>
        </message>
        <message>
            <source>Follow up tomorrow</source>
            <translation>Dar seguimiento mañana</translation>
        </message>
        <message>
            <source>Follow up {day}</source>
            <translation>Dar seguimiento el {day}</translation>
        </message>
        <message>
            <source>Follow-up due</source>
            <translation>Seguimiento pendiente</translation>
        </message>
        <message>
            <source>Follows the one that was made again: {fields}</source>
            <translation>Sigue al que se creó de nuevo: {fields}</translation>
        </message>
        <message>
            <source>For both sides</source>
            <translation>Por ambas partes</translation>
        </message>
        <message>
            <source>For the buyer</source>
            <translation>Por el comprador</translation>
        </message>
        <message>
            <source>For the seller</source>
            <translation>Por el vendedor</translation>
        </message>
        <message>
            <source>Free after {clock}</source>
            <translation>Libre después de las {clock}</translation>
        </message>
        <message>
            <source>Free now</source>
            <translation>Libre ahora</translation>
        </message>
        <message>
            <source>From the server: {fields} changed</source>
            <translation>Del servidor: cambió {fields}</translation>
        </message>
        <message>
            <source>From the server: {field} is now {new}</source>
            <translation>Del servidor: {field} ahora es {new}</translation>
        </message>
        <message>
            <source>From the server: {field} removed</source>
            <translation>Del servidor: se quitó {field}</translation>
        </message>
        <message>
            <source>From where</source>
            <translation>De dónde</translation>
        </message>
        <message>
            <source>Getting news from the server</source>
            <translation>Recibiendo novedades del servidor</translation>
        </message>
        <message>
            <source>Getting your data for the first time</source>
            <translation>Recibiendo sus datos por primera vez</translation>
        </message>
        <message>
            <source>Getting your data…</source>
            <translation>Recibiendo sus datos…</translation>
        </message>
        <message>
            <source>Give up archiving “{title}”</source>
            <translation>Dejar de archivar “{title}”</translation>
        </message>
        <message>
            <source>Give up archiving “{title}”?</source>
            <translation>¿Dejar de archivar “{title}”?</translation>
        </message>
        <message>
            <source>Give up deleting “{title}”</source>
            <translation>Dejar de eliminar “{title}”</translation>
        </message>
        <message>
            <source>Give up deleting “{title}”?</source>
            <translation>¿Dejar de eliminar “{title}”?</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Go to {page}</source>
            <translation>Ir a {page}</translation>
        </message>
        <message>
            <source>Hawaii time</source>
            <translation>Hora de Hawái</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Held back until {when}</source>
            <translation>En pausa hasta {when}</translation>
        </message>
        <message>
            <source>Held until {when}</source>
            <translation>En pausa hasta {when}</translation>
        </message>
        <message>
            <source>Hot buyer</source>
            <translation>Comprador caliente</translation>
        </message>
        <message>
            <source>Hot buyers</source>
            <translation>Compradores calientes</translation>
        </message>
        <message>
            <source>Hot lead</source>
            <translation>Prospecto caliente</translation>
        </message>
        <message>
            <source>Hot seller</source>
            <translation>Vendedor caliente</translation>
        </message>
        <message>
            <source>How warm</source>
            <translation>Qué temperatura</translation>
        </message>
        <message>
            <source>If it is there already, it will be there twice.</source>
            <translation>Si ya está allí, estará dos veces.</translation>
        </message>
        <message>
            <source>In escrow</source>
            <translation>En escrow</translation>
        </message>
        <message>
            <source>In {count} minute</source>
            <translation>En {count} minuto</translation>
        </message>
        <message>
            <source>In {count} minutes</source>
            <translation>En {count} minutos</translation>
        </message>
        <message>
            <source>It appears here by itself. What you add meanwhile is saved on this laptop at once.</source>
            <translation>Aparece aquí por sí solo. Lo que añada mientras tanto se guarda en esta laptop al momento.</translation>
        </message>
        <message>
            <source>It could not be found out whether this {thing} reached the server. Look for it there if you can.</source>
            <translation>No se pudo saber si esta entrada ({thing}) llegó al servidor. Búsquela allí si puede.</translation>
        </message>
        <message>
            <source>It is kept on this laptop and counts who matches, day by day.</source>
            <translation>Se guarda en esta laptop y cuenta día a día quiénes coinciden.</translation>
        </message>
        <message>
            <source>It is made on the server again, with your changes.</source>
            <translation>Se crea de nuevo en el servidor, con sus cambios.</translation>
        </message>
        <message>
            <source>It is read as soon as there is a connection. What you add is saved on this laptop at once.</source>
            <translation>Se lee en cuanto hay conexión. Lo que añada se guarda en esta laptop al momento.</translation>
        </message>
        <message>
            <source>It is there already</source>
            <translation>Ya está allí</translation>
        </message>
        <message>
            <source>It leaves this laptop. It is kept in the history for 90 days.</source>
            <translation>Sale de esta laptop. Se conserva 90 días en el historial.</translation>
        </message>
        <message>
            <source>It may be on the server already</source>
            <translation>Puede que ya esté en el servidor</translation>
        </message>
        <message>
            <source>It stays as it is. Undo deletes it after all.</source>
            <translation>Queda como está. Con Deshacer se elimina después de todo.</translation>
        </message>
        <message>
            <source>It stays encrypted. After you sign in again, work goes on where it stopped.</source>
            <translation>Queda cifrado. Cuando inicie sesión de nuevo, el trabajo sigue donde se quedó.</translation>
        </message>
        <message>
            <source>It stays in its list. Undo archives it after all.</source>
            <translation>Sigue en su lista. Con Deshacer se archiva después de todo.</translation>
        </message>
        <message>
            <source>It will be sent when there is a connection.</source>
            <translation>Se enviará cuando haya conexión.</translation>
        </message>
        <message>
            <source>It will be sent when you have signed in again.</source>
            <translation>Se enviará cuando usted vuelva a iniciar sesión.</translation>
        </message>
        <message>
            <source>It will be sent when you stop working offline.</source>
            <translation>Se enviará cuando usted deje de trabajar sin conexión.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>Keep it as new</source>
            <translation>Conservar como nueva</translation>
        </message>
        <message>
            <source>Keep reminding</source>
            <translation>Seguir recordando</translation>
        </message>
        <message>
            <source>Keep reminding in the background?</source>
            <translation>¿Seguir recordando en segundo plano?</translation>
        </message>
        <message>
            <source>Keep them here</source>
            <translation>Conservarlas aquí</translation>
        </message>
        <message>
            <source>Keeps reminding in the background</source>
            <translation>Sigue recordando en segundo plano</translation>
        </message>
        <message>
            <source>Kept back for a while: you can undo it, or send it now.</source>
            <translation>En pausa un rato: puede deshacerlo o enviarlo ahora.</translation>
        </message>
        <message>
            <source>Kept here</source>
            <translation>Se conserva aquí</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>El más grande</translation>
        </message>
        <message>
            <source>Last note, {day}: {note}</source>
            <translation>Última nota, {day}: {note}</translation>
        </message>
        <message>
            <source>Last touched</source>
            <translation>Último movimiento</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Prospecto</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Prospectos</translation>
        </message>
        <message>
            <source>Leads by status</source>
            <translation>Prospectos por estatus</translation>
        </message>
        <message>
            <source>Leave now</source>
            <translation>Salga ya</translation>
        </message>
        <message>
            <source>Leave “{title}” a lead</source>
            <translation>Dejar “{title}” como prospecto</translation>
        </message>
        <message>
            <source>Leave “{title}” a lead?</source>
            <translation>¿Dejar “{title}” como prospecto?</translation>
        </message>
        <message>
            <source>Leave “{title}” in the archive</source>
            <translation>Dejar “{title}” en el archivo</translation>
        </message>
        <message>
            <source>Leave “{title}” in the archive?</source>
            <translation>¿Dejar “{title}” en el archivo?</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>Dejarla ir</translation>
        </message>
        <message>
            <source>Licenses</source>
            <translation>Licencias</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Listed</source>
            <translation>En venta desde</translation>
        </message>
        <message>
            <source>Listing</source>
            <translation>Listado</translation>
        </message>
        <message>
            <source>Listing expires</source>
            <translation>Vence el listado</translation>
        </message>
        <message>
            <source>Listings</source>
            <translation>Listados</translation>
        </message>
        <message>
            <source>Listings shown</source>
            <translation>Listados mostrados</translation>
        </message>
        <message>
            <source>Looking through your people…</source>
            <translation>Revisando sus personas…</translation>
        </message>
        <message>
            <source>Looking: {count} people so far…</source>
            <translation>Buscando: {count} personas hasta ahora…</translation>
        </message>
        <message>
            <source>MLS</source>
            <translation>MLS</translation>
        </message>
        <message>
            <source>Made into a client</source>
            <translation>Convertido en cliente</translation>
        </message>
        <message>
            <source>Made {when}</source>
            <translation>Creada {when}</translation>
        </message>
        <message>
            <source>Make {name} a client</source>
            <translation>Hacer cliente a {name}</translation>
        </message>
        <message>
            <source>Marked as done</source>
            <translation>Marcada como hecha</translation>
        </message>
        <message>
            <source>Marked as no-show</source>
            <translation>Marcada: no asistió</translation>
        </message>
        <message>
            <source>Marked “{title}” as done</source>
            <translation>“{title}” se marcó como hecha</translation>
        </message>
        <message>
            <source>Marked “{title}” as no-show</source>
            <translation>“{title}” se marcó: no asistió</translation>
        </message>
        <message>
            <source>Meeting – {name}</source>
            <translation>Reunión – {name}</translation>
        </message>
        <message>
            <source>Merge “{name}”</source>
            <translation>Combinar “{name}”</translation>
        </message>
        <message>
            <source>Missed {when} {kind}</source>
            <translation>Perdió {kind} {when}</translation>
        </message>
        <message>
            <source>Missing from the server’s list</source>
            <translation>Falta en la lista del servidor</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Mountain time</source>
            <translation>Hora de la Montaña</translation>
        </message>
        <message>
            <source>Move “{title}”</source>
            <translation>Mover “{title}”</translation>
        </message>
        <message>
            <source>Moved from {old} to {new}</source>
            <translation>Se movió de {old} a {new}</translation>
        </message>
        <message>
            <source>Moved {name} to {lane}</source>
            <translation>{name} pasó a {lane}</translation>
        </message>
        <message>
            <source>Moved “{title}” to {when}</source>
            <translation>“{title}” se movió a {when}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name and e-mail address</source>
            <translation>Nombre y dirección de correo</translation>
        </message>
        <message>
            <source>Name and phone number</source>
            <translation>Nombre y teléfono</translation>
        </message>
        <message>
            <source>Name, phone number and e-mail</source>
            <translation>Nombre, teléfono y correo</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Por resolver</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>Nueva cita</translation>
        </message>
        <message>
            <source>New appointment lasts</source>
            <translation>Una cita nueva dura</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nuevo cliente</translation>
        </message>
        <message>
            <source>New client {name}</source>
            <translation>Nuevo cliente {name}</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Nuevo contacto</translation>
        </message>
        <message>
            <source>New escrow</source>
            <translation>Nuevo escrow</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Nuevo prospecto</translation>
        </message>
        <message>
            <source>New lead, not contacted in {count} day</source>
            <translation>Prospecto nuevo, {count} día sin contacto</translation>
        </message>
        <message>
            <source>New lead, not contacted in {count} days</source>
            <translation>Prospecto nuevo, {count} días sin contacto</translation>
        </message>
        <message>
            <source>New leads this week</source>
            <translation>Nuevos esta semana</translation>
        </message>
        <message>
            <source>New listing</source>
            <translation>Nuevo listado</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Next &amp;week</source>
            <translation>Próxima &amp;semana</translation>
        </message>
        <message>
            <source>Next follow-up with {name}</source>
            <translation>Próximo seguimiento con {name}</translation>
        </message>
        <message>
            <source>Next follow-up with {name}: {when}</source>
            <translation>Próximo seguimiento con {name}: {when}</translation>
        </message>
        <message>
            <source>Next up</source>
            <translation>A continuación</translation>
        </message>
        <message>
            <source>Next, in {length}</source>
            <translation>Siguiente, en {length}</translation>
        </message>
        <message>
            <source>Next: {when}, {title}</source>
            <translation>Siguiente: {when}, {title}</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>No address</source>
            <translation>Sin dirección</translation>
        </message>
        <message>
            <source>No appointment of these weeks is over yet.</source>
            <translation>Ninguna cita de estas semanas ha terminado todavía.</translation>
        </message>
        <message>
            <source>No appointment planned</source>
            <translation>No hay citas planeadas</translation>
        </message>
        <message>
            <source>No budget yet</source>
            <translation>Sin presupuesto aún</translation>
        </message>
        <message>
            <source>No buyer is named yet.</source>
            <translation>Aún no se nombra a ningún comprador.</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>Ningún comando se llama así.</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Sin fecha</translation>
        </message>
        <message>
            <source>No dates yet</source>
            <translation>Todavía sin fechas</translation>
        </message>
        <message>
            <source>No escrows here yet</source>
            <translation>Aún no hay escrows</translation>
        </message>
        <message>
            <source>No lead or contact is linked to them.</source>
            <translation>No tiene prospectos ni contactos vinculados.</translation>
        </message>
        <message>
            <source>No leads yet</source>
            <translation>Aún no hay prospectos</translation>
        </message>
        <message>
            <source>No listings here yet</source>
            <translation>Aún no hay listados</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Sin próximo paso</translation>
        </message>
        <message>
            <source>No outcome noted</source>
            <translation>Sin resultado anotado</translation>
        </message>
        <message>
            <source>No outcome yet</source>
            <translation>Sin resultado aún</translation>
        </message>
        <message>
            <source>No phone number</source>
            <translation>Sin teléfono</translation>
        </message>
        <message>
            <source>No program on this computer opens folders.</source>
            <translation>Ningún programa de esta computadora abre carpetas.</translation>
        </message>
        <message>
            <source>No program on this computer opens that. Copied instead: {text}</source>
            <translation>Ningún programa de esta computadora abre eso. Se copió en su lugar: {text}</translation>
        </message>
        <message>
            <source>No reminder</source>
            <translation>Sin recordatorio</translation>
        </message>
        <message>
            <source>No seller is named yet.</source>
            <translation>Aún no se nombra a ningún vendedor.</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No asistió</translation>
        </message>
        <message>
            <source>Nobody among the contacts on this laptop looks like this person. The server makes a new contact.</source>
            <translation>Nadie entre los contactos de esta laptop se parece a esta persona. El servidor crea un contacto nuevo.</translation>
        </message>
        <message>
            <source>Nobody and nothing here matches “{text}”.</source>
            <translation>Nadie ni nada aquí coincide con “{text}”.</translation>
        </message>
        <message>
            <source>Nobody has to drive anywhere on {day}.</source>
            <translation>Nadie tiene que manejar a ningún lado: {day}.</translation>
        </message>
        <message>
            <source>Nobody here has a tag that begins so. Type # and a tag.</source>
            <translation>Nadie aquí tiene una etiqueta que empiece así. Escriba # y una etiqueta.</translation>
        </message>
        <message>
            <source>Nobody seems to be here twice</source>
            <translation>Parece que nadie está dos veces</translation>
        </message>
        <message>
            <source>Nobody was changed.</source>
            <translation>No se cambió a nadie.</translation>
        </message>
        <message>
            <source>Nobody was shown this house yet.</source>
            <translation>Aún no se le mostró esta casa a nadie.</translation>
        </message>
        <message>
            <source>Nobody would change.</source>
            <translation>Nadie cambiaría.</translation>
        </message>
        <message>
            <source>None of them</source>
            <translation>Ninguno de ellos</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Not accepted: waiting for you</source>
            <translation>No aceptado: espera por usted</translation>
        </message>
        <message>
            <source>Not all appointments are on this laptop yet</source>
            <translation>Aún no están todas las citas en esta laptop</translation>
        </message>
        <message>
            <source>Not all people are on this laptop yet.</source>
            <translation>Aún no están todas las personas en esta laptop.</translation>
        </message>
        <message>
            <source>Not contacted for 90 days</source>
            <translation>Sin contacto por 90 días</translation>
        </message>
        <message>
            <source>Not deleted: unsent appointments refer to this person ({count}). Change those first.</source>
            <translation>No se eliminó: hay citas sin enviar de esta persona ({count}). Cámbielas primero.</translation>
        </message>
        <message>
            <source>Not deleted: {count} unsent appointment is about it. Change that first.</source>
            <translation>No se eliminó: hay {count} cita sin enviar que lo menciona. Cámbiela primero.</translation>
        </message>
        <message>
            <source>Not deleted: {count} unsent appointments are about it. Change those first.</source>
            <translation>No se eliminó: hay {count} citas sin enviar que lo mencionan. Cámbielas primero.</translation>
        </message>
        <message>
            <source>Not everything is on this laptop yet</source>
            <translation>Aún no está todo en esta laptop</translation>
        </message>
        <message>
            <source>Not everything was read from the server yet; what is missing is not counted.</source>
            <translation>Aún no se ha leído todo del servidor; lo que falta no se cuenta.</translation>
        </message>
        <message>
            <source>Not in touch with the server yet</source>
            <translation>Aún sin contacto con el servidor</translation>
        </message>
        <message>
            <source>Not made a client: {reason}</source>
            <translation>No se hizo cliente: {reason}</translation>
        </message>
        <message>
            <source>Not merged: {why}</source>
            <translation>No se combinó: {why}</translation>
        </message>
        <message>
            <source>Not merged: “{name}” is being deleted. Undo that first.</source>
            <translation>No se combinó: “{name}” se está eliminando. Deshaga eso primero.</translation>
        </message>
        <message>
            <source>Not moved to {lane}: {reason}</source>
            <translation>No se movió a {lane}: {reason}</translation>
        </message>
        <message>
            <source>Not on this laptop yet</source>
            <translation>Aún no está en esta laptop</translation>
        </message>
        <message>
            <source>Not read yet. It has been asked for and appears here by itself.</source>
            <translation>Aún no se ha leído. Ya se pidió y aparecerá aquí por sí solo.</translation>
        </message>
        <message>
            <source>Not read yet. It is asked for as soon as there is a connection.</source>
            <translation>Aún no se ha leído. Se pide en cuanto haya conexión.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Note on “{title}”</source>
            <translation>Nota sobre “{title}”</translation>
        </message>
        <message>
            <source>Note saved on this laptop</source>
            <translation>Nota guardada en esta laptop</translation>
        </message>
        <message>
            <source>Note, as {role}</source>
            <translation>Nota, como {role}</translation>
        </message>
        <message>
            <source>Note, {clock}</source>
            <translation>Nota, {clock}</translation>
        </message>
        <message>
            <source>Note, {clock}, as {role}</source>
            <translation>Nota, {clock}, como {role}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Nota: {note}</translation>
        </message>
        <message>
            <source>Nothing could be saved: this disk is full or cannot be written. Nothing was changed.</source>
            <translation>No se pudo guardar nada: este disco está lleno o no se puede escribir en él. No se cambió nada.</translation>
        </message>
        <message>
            <source>Nothing else changes. Undo brings it back after all.</source>
            <translation>No cambia nada más. Con Deshacer vuelve del archivo después de todo.</translation>
        </message>
        <message>
            <source>Nothing is lost; everything else goes on.</source>
            <translation>No se pierde nada; todo lo demás continúa.</translation>
        </message>
        <message>
            <source>Nothing is planned</source>
            <translation>No hay nada planeado</translation>
        </message>
        <message>
            <source>Nothing is planned.</source>
            <translation>No hay nada planeado.</translation>
        </message>
        <message>
            <source>Nothing is sent again; the two become one.</source>
            <translation>No se envía nada de nuevo; las dos se vuelven una.</translation>
        </message>
        <message>
            <source>Nothing is sent for ten seconds. One Undo brings all of them back.</source>
            <translation>No se envía nada durante diez segundos. Un solo Deshacer las trae todas de vuelta.</translation>
        </message>
        <message>
            <source>Nothing is sent. Yours leaves this laptop and is kept in the history for 90 days.</source>
            <translation>No se envía nada. Lo suyo sale de esta laptop y se conserva 90 días en el historial.</translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>Nada espera.</translation>
        </message>
        <message>
            <source>Nothing is waiting. Some news from the server will be read later.</source>
            <translation>Nada espera. Algunas novedades del servidor se leerán más tarde.</translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Nada por resolver.</translation>
        </message>
        <message>
            <source>Nothing planned</source>
            <translation>Nada planeado</translation>
        </message>
        <message>
            <source>Nothing to count yet</source>
            <translation>Aún no hay nada que contar</translation>
        </message>
        <message>
            <source>Nothing was read from the server yet.</source>
            <translation>Aún no se leyó nada del servidor.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Now, until {clock}</source>
            <translation>Ahora, hasta las {clock}</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Off the market</source>
            <translation>Fuera del mercado</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Offline since {when}</source>
            <translation>Sin conexión desde {when}</translation>
        </message>
        <message>
            <source>On a computer without a tray, closing always quits.</source>
            <translation>En una computadora sin área de notificación, cerrar siempre sale del programa.</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>En camino</translation>
        </message>
        <message>
            <source>On its way to the server.</source>
            <translation>En camino al servidor.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abiertos</translation>
        </message>
        <message>
            <source>Open ActuallyCare</source>
            <translation>Abrir ActuallyCare</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Abrir la carpeta</translation>
        </message>
        <message>
            <source>Open, and for {days} days or more there was no appointment, no follow-up and no change.</source>
            <translation>Abiertos, y desde hace {days} días o más sin cita, sin seguimiento y sin cambios.</translation>
        </message>
        <message>
            <source>Other status</source>
            <translation>Otro estatus</translation>
        </message>
        <message>
            <source>Out of</source>
            <translation>Sobre un total de</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Overlaps {titles}</source>
            <translation>Se cruza con {titles}</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Archivos PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Pacific time</source>
            <translation>Hora del Pacífico</translation>
        </message>
        <message>
            <source>Past client</source>
            <translation>Cliente anterior</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Pendientes</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Phone number and e-mail address</source>
            <translation>Teléfono y dirección de correo</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Programada</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Posibles duplicados</translation>
        </message>
        <message>
            <source>Pre-approved</source>
            <translation>Preaprobado</translation>
        </message>
        <message>
            <source>Press {key} to plan the first appointment.</source>
            <translation>Pulse {key} para planear la primera cita.</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>Property</source>
            <translation>Propiedad</translation>
        </message>
        <message>
            <source>Quiet leads</source>
            <translation>Prospectos sin movimiento</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Quits</source>
            <translation>Sale del programa</translation>
        </message>
        <message>
            <source>Reading is paused</source>
            <translation>La lectura está en pausa</translation>
        </message>
        <message>
            <source>Reading {thing}, {read} of {total}</source>
            <translation>Leyendo {thing}, {read} de {total}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Remind me</source>
            <translation>Recordarme</translation>
        </message>
        <message>
            <source>Reminder {when}</source>
            <translation>Recordatorio {when}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove tags from {count} people</source>
            <translation>Quitar etiquetas a {count} personas</translation>
        </message>
        <message>
            <source>Remove tags from {count} person</source>
            <translation>Quitar etiquetas a {count} persona</translation>
        </message>
        <message>
            <source>Rename the list</source>
            <translation>Cambiar el nombre de la lista</translation>
        </message>
        <message>
            <source>Rename the list “{name}”</source>
            <translation>Cambiar el nombre de la lista “{name}”</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Restore {count} people</source>
            <translation>Restaurar {count} personas</translation>
        </message>
        <message>
            <source>Restore {count} person</source>
            <translation>Restaurar {count} persona</translation>
        </message>
        <message>
            <source>Restore “{title}”</source>
            <translation>Restaurar “{title}”</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Same address</source>
            <translation>Misma dirección</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>Misma persona</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Save as a list</source>
            <translation>Guardar como lista</translation>
        </message>
        <message>
            <source>Save the list “{name}”</source>
            <translation>Guardar la lista “{name}”</translation>
        </message>
        <message>
            <source>Save the outbox to a file</source>
            <translation>Guardar la bandeja de salida en un archivo</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Guardado como {file}</translation>
        </message>
        <message>
            <source>Saved here first, sent afterwards</source>
            <translation>Primero se guarda aquí, después se envía</translation>
        </message>
        <message>
            <source>Saved here; it goes with the next contact.</source>
            <translation>Guardado aquí; sale con el próximo contacto.</translation>
        </message>
        <message>
            <source>Saved on this laptop</source>
            <translation>Guardado en esta laptop</translation>
        </message>
        <message>
            <source>Saved on this laptop at once, sent with the next sync. One Undo takes all of it back.</source>
            <translation>Se guarda de inmediato en esta laptop y se envía con la próxima sincronización. Un solo Deshacer lo revierte todo.</translation>
        </message>
        <message>
            <source>Saved on this laptop {when}</source>
            <translation>Guardado en esta laptop: {when}</translation>
        </message>
        <message>
            <source>Search ({search}) finds people, appointments and properties by name, number or address. Begin with &gt; for commands. Quick add ({quick}) makes an appointment of one line.</source>
            <translation>Buscar ({search}) encuentra personas, citas y propiedades por nombre, número o dirección. Empiece con &gt; para comandos. Agregar rápido ({quick}) crea una cita con una línea.</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Vendedor</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>Vendedores</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>Enviar de nuevo</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Enviando</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>Enviado a la impresora</translation>
        </message>
        <message>
            <source>Sent today</source>
            <translation>Enviado hoy</translation>
        </message>
        <message>
            <source>Sent, but the server has the old {what} again</source>
            <translation>Se envió, pero el servidor tiene otra vez lo anterior: {what}</translation>
        </message>
        <message>
            <source>Sent, with the server’s time</source>
            <translation>Enviado, con la hora del servidor</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Set a field for {count} people</source>
            <translation>Cambiar un campo de {count} personas</translation>
        </message>
        <message>
            <source>Set a field for {count} person</source>
            <translation>Cambiar un campo de {count} persona</translation>
        </message>
        <message>
            <source>Set to {new}</source>
            <translation>Se fijó en {new}</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Show things at once, without moving them</source>
            <translation>Mostrar las cosas de inmediato, sin moverlas</translation>
        </message>
        <message>
            <source>Showing – {name}</source>
            <translation>Visita – {name}</translation>
        </message>
        <message>
            <source>Shown to</source>
            <translation>Se le mostró a</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Inicie sesión de nuevo</translation>
        </message>
        <message>
            <source>Sign out of {name}</source>
            <translation>Cerrar la sesión de {name}</translation>
        </message>
        <message>
            <source>Sign out…</source>
            <translation>Cerrar sesión…</translation>
        </message>
        <message>
            <source>Signed in as</source>
            <translation>Sesión de</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendidos</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Alguien</translation>
        </message>
        <message>
            <source>Somebody deleted it. Keep it as new, or let it go.</source>
            <translation>Alguien lo eliminó. Consérvelo como nuevo o déjelo ir.</translation>
        </message>
        <message>
            <source>Something happened with every open lead in the last {days} days.</source>
            <translation>Con todos los prospectos abiertos hubo movimiento en los últimos {days} días.</translation>
        </message>
        <message>
            <source>Something in this program went wrong. What you saved is safe on this laptop.</source>
            <translation>Algo falló en este programa. Lo que guardó está a salvo en esta laptop.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estatus</translation>
        </message>
        <message>
            <source>Step {at} of {count} · {step}</source>
            <translation>Paso {at} de {count} · {step}</translation>
        </message>
        <message>
            <source>Step {at} of {count} · {step} by {day}</source>
            <translation>Paso {at} de {count} · {step} hasta el {day}</translation>
        </message>
        <message>
            <source>Step {at} of {count} · {step}, {away}</source>
            <translation>Paso {at} de {count} · {step}, {away}</translation>
        </message>
        <message>
            <source>Still being read from the server</source>
            <translation>Todavía se está leyendo del servidor</translation>
        </message>
        <message>
            <source>Still points to the one that was deleted: {fields}</source>
            <translation>Todavía apunta al que se eliminó: {fields}</translation>
        </message>
        <message>
            <source>Sunlight</source>
            <translation>Luz del sol</translation>
        </message>
        <message>
            <source>Sunlight is for a windscreen: no tints, thicker lines.</source>
            <translation>Luz del sol es para el parabrisas: sin tintes, líneas más gruesas.</translation>
        </message>
        <message>
            <source>Switch account…</source>
            <translation>Cambiar de cuenta…</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sincronización</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Tab goes from part to part, the arrows within one, Enter opens, Esc goes back. Letters alone are keys only while a list or the calendar has the keyboard.</source>
            <translation>Tab va de parte en parte, las flechas dentro de una, Enter abre, Esc regresa. Las letras solas son atajos solo mientras una lista o el calendario tiene el teclado.</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tablas (*.csv)</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Taken back: {change}</source>
            <translation>Revertido: {change}</translation>
        </message>
        <message>
            <source>Taken off this laptop</source>
            <translation>Se sacó de esta laptop</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>That appointment is no longer on this laptop.</source>
            <translation>Esa cita ya no está en esta laptop.</translation>
        </message>
        <message>
            <source>That cannot simply be sent again. Open it in the Sync Center to see what it waits for.</source>
            <translation>Eso no se puede enviar de nuevo sin más. Ábralo en el Centro de sincronización para ver qué espera.</translation>
        </message>
        <message>
            <source>That did not work, and nothing was changed.</source>
            <translation>No funcionó y no se cambió nada.</translation>
        </message>
        <message>
            <source>That file cannot be written. Choose another folder.</source>
            <translation>No se puede escribir ese archivo. Elija otra carpeta.</translation>
        </message>
        <message>
            <source>That is another account. What waits here is not theirs: sign in with your own.</source>
            <translation>Esa es otra cuenta. Lo que espera aquí no le pertenece: inicie sesión con la suya.</translation>
        </message>
        <message>
            <source>That is being deleted. Take the deletion back first.</source>
            <translation>Eso se está eliminando. Primero revierta la eliminación.</translation>
        </message>
        <message>
            <source>That is no longer on this laptop.</source>
            <translation>Eso ya no está en esta laptop.</translation>
        </message>
        <message>
            <source>That is not the passphrase of this account.</source>
            <translation>Esa no es la frase de contraseña de esta cuenta.</translation>
        </message>
        <message>
            <source>That was sent already. Change it back by hand if you need to.</source>
            <translation>Eso ya se envió. Si hace falta, cámbielo de vuelta a mano.</translation>
        </message>
        <message>
            <source>The calendar opens at this hour, and new appointments are proposed from then on.</source>
            <translation>El calendario se abre a esta hora y desde ahí se proponen las citas nuevas.</translation>
        </message>
        <message>
            <source>The change on the server is kept in the history for 90 days.</source>
            <translation>El cambio del servidor se conserva 90 días en el historial.</translation>
        </message>
        <message>
            <source>The client that would have been made of it goes, with all that you entered there. Undo brings both back.</source>
            <translation>El cliente que habría salido de él desaparece, con todo lo que usted anotó allí. Con Deshacer vuelven ambas cosas.</translation>
        </message>
        <message>
            <source>The data here is encrypted. An export is not: keep the file in a safe place.</source>
            <translation>Los datos aquí están cifrados. Una exportación no lo está: guarde el archivo en un lugar seguro.</translation>
        </message>
        <message>
            <source>The data on this laptop cannot be opened. It is untouched; nothing was sent.</source>
            <translation>No se pueden abrir los datos de esta laptop. Están intactos; no se envió nada.</translation>
        </message>
        <message>
            <source>The demo workspace cannot be opened.</source>
            <translation>No se puede abrir la cuenta de demostración.</translation>
        </message>
        <message>
            <source>The details were copied.</source>
            <translation>Se copiaron los detalles.</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another folder.</source>
            <translation>No se pudo escribir el archivo ahí. Elija otra carpeta.</translation>
        </message>
        <message>
            <source>The filter looks at addresses, towns and MLS numbers in this tab.</source>
            <translation>El filtro busca en direcciones, ciudades y números MLS de esta pestaña.</translation>
        </message>
        <message>
            <source>The filter looks at addresses, towns and escrow numbers in this tab.</source>
            <translation>El filtro busca en direcciones, ciudades y números de escrow de esta pestaña.</translation>
        </message>
        <message>
            <source>The key of this account is not in the keyring. Unlock the keyring and try again.</source>
            <translation>La clave de esta cuenta no está en el llavero. Desbloquee el llavero e intente de nuevo.</translation>
        </message>
        <message>
            <source>The language is used from the next start.</source>
            <translation>El idioma se usa a partir del próximo inicio.</translation>
        </message>
        <message>
            <source>The last news from the server is of {age}.</source>
            <translation>Las últimas novedades del servidor son de {age}.</translation>
        </message>
        <message>
            <source>The lead stays, under Converted, and leads to the client.</source>
            <translation>El prospecto se queda en Convertido y lleva al cliente.</translation>
        </message>
        <message>
            <source>The list could not be read to its end; no file was written.</source>
            <translation>La lista no se pudo leer hasta el final; no se escribió ningún archivo.</translation>
        </message>
        <message>
            <source>The list is called “{name}” now</source>
            <translation>La lista ahora se llama “{name}”</translation>
        </message>
        <message>
            <source>The outbox was saved to {file}</source>
            <translation>La bandeja de salida se guardó en {file}</translation>
        </message>
        <message>
            <source>The printer does not answer. Nothing was printed.</source>
            <translation>La impresora no responde. No se imprimió nada.</translation>
        </message>
        <message>
            <source>The same as {name}</source>
            <translation>La misma que {name}</translation>
        </message>
        <message>
            <source>The server answered, but did not let you in. Ask whoever runs it.</source>
            <translation>El servidor respondió, pero no le dejó entrar. Pregunte a quien lo administra.</translation>
        </message>
        <message>
            <source>The server asks for a pause</source>
            <translation>El servidor pide una pausa</translation>
        </message>
        <message>
            <source>The server asks for a pause. Try again at {when}.</source>
            <translation>El servidor pide una pausa. A las {when} puede intentar de nuevo.</translation>
        </message>
        <message>
            <source>The server asks you to sign in again</source>
            <translation>El servidor le pide iniciar sesión de nuevo</translation>
        </message>
        <message>
            <source>The server asks you to sign in again. Your work is safe on this laptop.</source>
            <translation>El servidor le pide iniciar sesión de nuevo. Su trabajo está a salvo en esta laptop.</translation>
        </message>
        <message>
            <source>The server cannot be reached. Check the connection and the server’s address, then try again.</source>
            <translation>No se puede llegar al servidor. Revise la conexión y la dirección del servidor, y luego intente de nuevo.</translation>
        </message>
        <message>
            <source>The server changed what you wrote: {fields}</source>
            <translation>El servidor cambió lo que usted escribió: {fields}</translation>
        </message>
        <message>
            <source>The server could not be asked now. Nothing was removed; try again later.</source>
            <translation>No se pudo preguntar al servidor ahora. No se quitó nada; intente más tarde.</translation>
        </message>
        <message>
            <source>The server did not accept {name} there. Fix or discard that first.</source>
            <translation>El servidor no aceptó a {name} ahí. Corrija o descarte eso primero.</translation>
        </message>
        <message>
            <source>The server does not keep {fields}; it stays on this laptop</source>
            <translation>El servidor no guarda {fields}; se queda en esta laptop</translation>
        </message>
        <message>
            <source>The server does not know this e-mail address with this password, or this key.</source>
            <translation>El servidor no conoce este correo con esta contraseña, o esta clave.</translation>
        </message>
        <message>
            <source>The server has a {thing} that looks like the one you made here. It may be the same.</source>
            <translation>El servidor tiene una entrada ({thing}) que se parece a la que usted creó aquí. Puede ser la misma.</translation>
        </message>
        <message>
            <source>The server has no dates for it, {age}.</source>
            <translation>El servidor no tiene fechas para esto, {age}.</translation>
        </message>
        <message>
            <source>The server has no place for this; it stays with you.</source>
            <translation>El servidor no tiene lugar para esto; se queda con usted.</translation>
        </message>
        <message>
            <source>The server has {count} that look like the {thing} you made here. Say which of them is the same.</source>
            <translation>El servidor tiene {count} que se parecen a la entrada ({thing}) que usted creó aquí. Diga cuál es la misma.</translation>
        </message>
        <message>
            <source>The server keeps {fields} now</source>
            <translation>El servidor ahora guarda {fields}</translation>
        </message>
        <message>
            <source>The server links the contact {name} if it has the same e-mail address there, too. Otherwise it makes a new one.</source>
            <translation>El servidor vincula el contacto {name} si allí también tiene el mismo correo. Si no, crea uno nuevo.</translation>
        </message>
        <message>
            <source>The server makes it once this escrow was sent.</source>
            <translation>El servidor la crea en cuanto se envíe este escrow.</translation>
        </message>
        <message>
            <source>The server may have that already. You can take it back once that is known.</source>
            <translation>Puede que el servidor ya lo tenga. Podrá revertirlo en cuanto se sepa.</translation>
        </message>
        <message>
            <source>The server no longer has this {thing}</source>
            <translation>El servidor ya no tiene esta entrada ({thing})</translation>
        </message>
        <message>
            <source>The server said why. Fix it, try it again, or discard it.</source>
            <translation>El servidor dijo por qué. Corríjalo, inténtelo de nuevo o descártelo.</translation>
        </message>
        <message>
            <source>The server takes {left} of {limit} more requests until {when}.</source>
            <translation>Hasta las {when}, el servidor acepta {left} de {limit} solicitudes más.</translation>
        </message>
        <message>
            <source>The server takes {left} of {limit} requests now.</source>
            <translation>El servidor acepta {left} de {limit} solicitudes ahora.</translation>
        </message>
        <message>
            <source>The server’s address is not complete.</source>
            <translation>La dirección del servidor no está completa.</translation>
        </message>
        <message>
            <source>There is no room there for {file}. Nothing was kept; choose another place.</source>
            <translation>No queda espacio allí para {file}. No se guardó nada; elija otro lugar.</translation>
        </message>
        <message>
            <source>There is no such account on this computer.</source>
            <translation>No hay ninguna cuenta así en esta computadora.</translation>
        </message>
        <message>
            <source>There is nothing in this list to export.</source>
            <translation>En esta lista no hay nada que exportar.</translation>
        </message>
        <message>
            <source>There is nothing in this list to print.</source>
            <translation>En esta lista no hay nada que imprimir.</translation>
        </message>
        <message>
            <source>There is nothing left to decide here.</source>
            <translation>Aquí ya no queda nada que decidir.</translation>
        </message>
        <message>
            <source>They are the same</source>
            <translation>Son la misma</translation>
        </message>
        <message>
            <source>They are two</source>
            <translation>Son dos</translation>
        </message>
        <message>
            <source>They will be sent when there is a connection.</source>
            <translation>Se enviarán cuando haya conexión.</translation>
        </message>
        <message>
            <source>They will be sent when you have signed in again.</source>
            <translation>Se enviarán cuando usted vuelva a iniciar sesión.</translation>
        </message>
        <message>
            <source>They will be sent when you stop working offline.</source>
            <translation>Se enviarán cuando usted deje de trabajar sin conexión.</translation>
        </message>
        <message>
            <source>This account cannot be opened.</source>
            <translation>No se puede abrir esta cuenta.</translation>
        </message>
        <message>
            <source>This account is open in another window.</source>
            <translation>Esta cuenta está abierta en otra ventana.</translation>
        </message>
        <message>
            <source>This computer has no keyring that can be used.</source>
            <translation>Esta computadora no tiene un llavero que se pueda usar.</translation>
        </message>
        <message>
            <source>This computer has no keyring that can be used. Choose a passphrase instead.</source>
            <translation>Esta computadora no tiene un llavero que se pueda usar. Elija una frase de contraseña.</translation>
        </message>
        <message>
            <source>This is another key than before, and a key does not tell whose it is. If it is your own, choose “Sign in” once more: what waits here is then sent in the name of its owner.</source>
            <translation>Esta clave no es la de antes, y una clave no dice de quién es. Si es la suya, elija «Iniciar sesión» otra vez: lo que espera aquí se enviará entonces a nombre de su titular.</translation>
        </message>
        <message>
            <source>This key belongs to somebody else. What waits here is yours: sign in with your own key.</source>
            <translation>Esta clave es de otra persona. Lo que espera aquí es suyo: inicie sesión con su propia clave.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Esta semana</translation>
        </message>
        <message>
            <source>This {thing} was deleted on the server after you changed it here.</source>
            <translation>Esta entrada ({thing}) se eliminó en el servidor después de que usted la cambió aquí.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Time changed</source>
            <translation>Cambió la hora</translation>
        </message>
        <message>
            <source>Title officer</source>
            <translation>Oficial de título</translation>
        </message>
        <message>
            <source>To&amp;morrow</source>
            <translation>&amp;Mañana</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Today {clock}</source>
            <translation>Hoy {clock}</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Mañana</translation>
        </message>
        <message>
            <source>Tomorrow, {day}</source>
            <translation>Mañana, {day}</translation>
        </message>
        <message>
            <source>Too many tries. The server lets nobody in with this address before {when}.</source>
            <translation>Demasiados intentos. Antes de las {when} el servidor no deja entrar a nadie con este correo.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Intentar ahora</translation>
        </message>
        <message>
            <source>Two entries with one e-mail address, or with one phone number and family name, are listed here.</source>
            <translation>Aquí se muestran las entradas con la misma dirección de correo, o con el mismo teléfono y apellido.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Typed {when}, not saved yet</source>
            <translation>Escrito {when}, sin guardar</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undone: {gesture}</source>
            <translation>Deshecho: {gesture}</translation>
        </message>
        <message>
            <source>Unsent work refers to it. Nothing was deleted.</source>
            <translation>Hay trabajo sin enviar que lo menciona. No se eliminó nada.</translation>
        </message>
        <message>
            <source>Until {when}</source>
            <translation>Hasta {when}</translation>
        </message>
        <message>
            <source>Use the other version of “{title}”</source>
            <translation>Usar la otra versión de “{title}”</translation>
        </message>
        <message>
            <source>Used from the next start of the program.</source>
            <translation>Se usa a partir del próximo inicio del programa.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>Version {number}. Your work is saved on this laptop first and sent when there is a connection.</source>
            <translation>Versión {number}. Su trabajo se guarda primero en esta laptop y se envía cuando hay conexión.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Waiting for a connection</source>
            <translation>Espera una conexión</translation>
        </message>
        <message>
            <source>Waiting for you to sign in again</source>
            <translation>Espera a que usted inicie sesión de nuevo</translation>
        </message>
        <message>
            <source>Waiting for your decision</source>
            <translation>Espera su decisión</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Week begins on</source>
            <translation>La semana empieza el</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>What answers there is not an ActuallyCare server.</source>
            <translation>Lo que responde ahí no es un servidor de ActuallyCare.</translation>
        </message>
        <message>
            <source>What became of appointments</source>
            <translation>Resultado de las citas</translation>
        </message>
        <message>
            <source>What is here already can be used.</source>
            <translation>Lo que ya está aquí se puede usar.</translation>
        </message>
        <message>
            <source>What is here can be used. It goes on where it stopped.</source>
            <translation>Lo que está aquí se puede usar. Continúa donde se quedó.</translation>
        </message>
        <message>
            <source>What the marks mean</source>
            <translation>Qué significan las marcas</translation>
        </message>
        <message>
            <source>What the server has is there for the next sign-in. Reminders, drafts and what only this laptop keeps go.</source>
            <translation>Lo que tiene el servidor estará ahí cuando inicie sesión de nuevo. Se van los recordatorios, los borradores y lo que solo guarda esta laptop.</translation>
        </message>
        <message>
            <source>What you type cannot be kept now: the disk takes nothing. Save it soon.</source>
            <translation>Lo que escribe no se puede conservar ahora: el disco no acepta nada. Guárdelo pronto.</translation>
        </message>
        <message>
            <source>When it begins</source>
            <translation>Cuando empiece</translation>
        </message>
        <message>
            <source>When something needs you</source>
            <translation>Cuando algo lo necesita</translation>
        </message>
        <message>
            <source>Where there is a lot, this takes a moment.</source>
            <translation>Donde hay mucho, tarda un momento.</translation>
        </message>
        <message>
            <source>Where there is no mark, this laptop and the server have the same.</source>
            <translation>Donde no hay marca, esta laptop y el servidor tienen lo mismo.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>Sin fecha</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Sin nombre</translation>
        </message>
        <message>
            <source>Without an address: {names}.</source>
            <translation>Sin dirección: {names}.</translation>
        </message>
        <message>
            <source>Without its window ActuallyCare stays in the tray: it reminds you of appointments and sends what waits. You can change this in the settings.</source>
            <translation>Sin su ventana, ActuallyCare queda en el área de notificación: le recuerda las citas y envía lo que espera. Puede cambiarlo en los ajustes.</translation>
        </message>
        <message>
            <source>Working day begins</source>
            <translation>La jornada empieza</translation>
        </message>
        <message>
            <source>Working day ends</source>
            <translation>La jornada termina</translation>
        </message>
        <message>
            <source>Writing everything into {file}…</source>
            <translation>Escribiendo todo en {file}…</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>You and somebody else changed the same. Choose which one is right.</source>
            <translation>Usted y otra persona cambiaron lo mismo. Elija cuál es correcto.</translation>
        </message>
        <message>
            <source>You can go on working. If it happens again, restart the program.</source>
            <translation>Puede seguir trabajando. Si vuelve a pasar, reinicie el programa.</translation>
        </message>
        <message>
            <source>You can go on working. Whoever may be here twice appears by itself.</source>
            <translation>Puede seguir trabajando. Quien pueda estar dos veces aparece por sí solo.</translation>
        </message>
        <message>
            <source>You decided what to keep</source>
            <translation>Usted decidió qué conservar</translation>
        </message>
        <message>
            <source>You decided: {fields}</source>
            <translation>Usted decidió: {fields}</translation>
        </message>
        <message>
            <source>You deleted this {thing}; on the server it was changed since.</source>
            <translation>Usted eliminó esta entrada ({thing}); desde entonces cambió en el servidor.</translation>
        </message>
        <message>
            <source>You no longer work offline; what waits is sent as soon as the server answers.</source>
            <translation>Ya no trabaja sin conexión; lo que espera se envía en cuanto responda el servidor.</translation>
        </message>
        <message>
            <source>You took a change back</source>
            <translation>Usted revirtió un cambio</translation>
        </message>
        <message>
            <source>You took a change back: {fields}</source>
            <translation>Usted revirtió un cambio: {fields}</translation>
        </message>
        <message>
            <source>You typed this before; it is not saved yet.</source>
            <translation>Escribió esto antes; todavía no está guardado.</translation>
        </message>
        <message>
            <source>You typed this {when}; it is not saved yet.</source>
            <translation>Escribió esto {when}; todavía no está guardado.</translation>
        </message>
        <message>
            <source>You work offline</source>
            <translation>Trabaja sin conexión</translation>
        </message>
        <message>
            <source>You work offline, so the server is not asked. Nothing was removed.</source>
            <translation>Trabaja sin conexión, así que no se pregunta al servidor. No se quitó nada.</translation>
        </message>
        <message>
            <source>You work offline; nothing is sent until you end it.</source>
            <translation>Trabaja sin conexión; no se envía nada hasta que usted lo termine.</translation>
        </message>
        <message>
            <source>Your appointments are still being read.</source>
            <translation>Sus citas todavía se están leyendo.</translation>
        </message>
        <message>
            <source>Your change was taken back.</source>
            <translation>Su cambio se revirtió.</translation>
        </message>
        <message>
            <source>Your deletion is taken back; the server’s version stays.</source>
            <translation>Su eliminación se revierte; se queda la versión del servidor.</translation>
        </message>
        <message>
            <source>Your next appointment</source>
            <translation>Su próxima cita</translation>
        </message>
        <message>
            <source>Your work is safe on this laptop and is sent after that.</source>
            <translation>Su trabajo está a salvo en esta laptop y se envía después de eso.</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Lo suyo</translation>
        </message>
        <message>
            <source>Yours is sent as another one.</source>
            <translation>Lo suyo se envía como otra entrada.</translation>
        </message>
        <message>
            <source>Yours {mine}, server {theirs}</source>
            <translation>Lo suyo {mine}, servidor {theirs}</translation>
        </message>
        <message>
            <source>a moment ago</source>
            <translation>hace un momento</translation>
        </message>
        <message>
            <source>about {length}</source>
            <translation>aprox. {length}</translation>
        </message>
        <message>
            <source>about {length} to {town}</source>
            <translation>aprox. {length} a {town}</translation>
        </message>
        <message>
            <source>address</source>
            <translation>dirección</translation>
        </message>
        <message>
            <source>all done</source>
            <translation>todas hechas</translation>
        </message>
        <message>
            <source>also a {roles}</source>
            <translation>también {roles}</translation>
        </message>
        <message>
            <source>appointments</source>
            <translation>citas</translation>
        </message>
        <message>
            <source>around {budget}</source>
            <translation>alrededor de {budget}</translation>
        </message>
        <message>
            <source>as of {age}</source>
            <translation>de {age}</translation>
        </message>
        <message>
            <source>as of {day}, {clock}</source>
            <translation>al {day}, {clock}</translation>
        </message>
        <message>
            <source>as of {when}</source>
            <translation>al {when}</translation>
        </message>
        <message>
            <source>as of {when}, {age}</source>
            <translation>al {when}, {age}</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>al menos</translation>
        </message>
        <message>
            <source>back from the archive</source>
            <translation>de vuelta del archivo</translation>
        </message>
        <message>
            <source>became a client</source>
            <translation>pasó a cliente</translation>
        </message>
        <message>
            <source>before</source>
            <translation>antes de</translation>
        </message>
        <message>
            <source>before {value}</source>
            <translation>antes de {value}</translation>
        </message>
        <message>
            <source>began {count} minute ago</source>
            <translation>empezó hace {count} minuto</translation>
        </message>
        <message>
            <source>began {count} minutes ago</source>
            <translation>empezó hace {count} minutos</translation>
        </message>
        <message>
            <source>both versions are kept for {days} days</source>
            <translation>ambas versiones se conservan {days} días</translation>
        </message>
        <message>
            <source>both: {label}</source>
            <translation>ambos: {label}</translation>
        </message>
        <message>
            <source>budget</source>
            <translation>presupuesto</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modificado</translation>
        </message>
        <message>
            <source>client</source>
            <translation>cliente</translation>
        </message>
        <message>
            <source>client since</source>
            <translation>cliente desde el</translation>
        </message>
        <message>
            <source>clients</source>
            <translation>clientes</translation>
        </message>
        <message>
            <source>closes {day}</source>
            <translation>cierra el {day}</translation>
        </message>
        <message>
            <source>closing date</source>
            <translation>fecha de cierre</translation>
        </message>
        <message>
            <source>complete as of {when}, {age}</source>
            <translation>completo al {when}, {age}</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>contacto</translation>
        </message>
        <message>
            <source>contact since</source>
            <translation>contacto desde el</translation>
        </message>
        <message>
            <source>contacts</source>
            <translation>contactos</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>contiene</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminado</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>vence hoy</translation>
        </message>
        <message>
            <source>due tomorrow</source>
            <translation>vence mañana</translation>
        </message>
        <message>
            <source>during the {kind}, {length} overlap</source>
            <translation>durante {kind}, se cruzan {length}</translation>
        </message>
        <message>
            <source>escrows</source>
            <translation>escrows</translation>
        </message>
        <message>
            <source>expires first</source>
            <translation>primero los que vencen</translation>
        </message>
        <message>
            <source>follow-up {late}</source>
            <translation>seguimiento {late}</translation>
        </message>
        <message>
            <source>follow-up {when} {clock}</source>
            <translation>seguimiento {when} {clock}</translation>
        </message>
        <message>
            <source>from a checkout</source>
            <translation>de una copia de trabajo</translation>
        </message>
        <message>
            <source>from {area} sq ft</source>
            <translation>desde {area} ft²</translation>
        </message>
        <message>
            <source>from {low}</source>
            <translation>desde {low}</translation>
        </message>
        <message>
            <source>from {value}</source>
            <translation>desde {value}</translation>
        </message>
        <message>
            <source>has all of</source>
            <translation>tiene todas</translation>
        </message>
        <message>
            <source>in the last … days</source>
            <translation>en los últimos … días</translation>
        </message>
        <message>
            <source>in the next … days, or overdue</source>
            <translation>en los próximos … días o atrasado</translation>
        </message>
        <message>
            <source>in {count} day</source>
            <translation>en {count} día</translation>
        </message>
        <message>
            <source>in {count} days</source>
            <translation>en {count} días</translation>
        </message>
        <message>
            <source>in {count} minute</source>
            <translation>en {count} minuto</translation>
        </message>
        <message>
            <source>in {count} minutes</source>
            <translation>en {count} minutos</translation>
        </message>
        <message>
            <source>into the archive</source>
            <translation>al archivo</translation>
        </message>
        <message>
            <source>is</source>
            <translation>es</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>está vacío</translation>
        </message>
        <message>
            <source>is exactly</source>
            <translation>es exactamente</translation>
        </message>
        <message>
            <source>is filled in</source>
            <translation>está lleno</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>no es</translation>
        </message>
        <message>
            <source>it is in the server’s archive; bring it back from there first</source>
            <translation>está en el archivo del servidor; primero recupérelo de ahí</translation>
        </message>
        <message>
            <source>last contact {day}</source>
            <translation>último contacto: {day}</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>prospecto</translation>
        </message>
        <message>
            <source>lead since</source>
            <translation>prospecto desde el</translation>
        </message>
        <message>
            <source>leads</source>
            <translation>prospectos</translation>
        </message>
        <message>
            <source>leave by {clock}</source>
            <translation>salir antes de las {clock}</translation>
        </message>
        <message>
            <source>less than</source>
            <translation>menos de</translation>
        </message>
        <message>
            <source>listing</source>
            <translation>del vendedor</translation>
        </message>
        <message>
            <source>listings</source>
            <translation>listados</translation>
        </message>
        <message>
            <source>may be on the server already. Nothing is lost; say whether both are the same.</source>
            <translation>puede que ya esté en el servidor. No se pierde nada; diga si ambas son la misma.</translation>
        </message>
        <message>
            <source>more</source>
            <translation>más</translation>
        </message>
        <message>
            <source>more than … days ago</source>
            <translation>hace más de … días</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>never contacted</source>
            <translation>nunca contactado</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>más recientes</translation>
        </message>
        <message>
            <source>next follow-up</source>
            <translation>próximo seguimiento</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>no budget yet</source>
            <translation>sin presupuesto aún</translation>
        </message>
        <message>
            <source>no contact in {count} day</source>
            <translation>{count} día sin contacto</translation>
        </message>
        <message>
            <source>no contact in {count} days</source>
            <translation>{count} días sin contacto</translation>
        </message>
        <message>
            <source>no next step</source>
            <translation>sin próximo paso</translation>
        </message>
        <message>
            <source>not on this laptop yet</source>
            <translation>todavía no está en esta laptop</translation>
        </message>
        <message>
            <source>not read completely yet</source>
            <translation>aún no se leyó por completo</translation>
        </message>
        <message>
            <source>not read to its end</source>
            <translation>no se leyó hasta el final</translation>
        </message>
        <message>
            <source>not {value}</source>
            <translation>no {value}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>nothing planned tomorrow</source>
            <translation>mañana nada planeado</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>on or after</source>
            <translation>desde el</translation>
        </message>
        <message>
            <source>over {percent}%</source>
            <translation>más del {percent} %</translation>
        </message>
        <message>
            <source>price</source>
            <translation>precio</translation>
        </message>
        <message>
            <source>reading, {read} of {total}</source>
            <translation>leyendo, {read} de {total}</translation>
        </message>
        <message>
            <source>same {what}</source>
            <translation>en común: {what}</translation>
        </message>
        <message>
            <source>see its package</source>
            <translation>vea su paquete</translation>
        </message>
        <message>
            <source>seen {when}</source>
            <translation>visto {when}</translation>
        </message>
        <message>
            <source>selling</source>
            <translation>del comprador</translation>
        </message>
        <message>
            <source>start and end together</source>
            <translation>inicio y fin juntos</translation>
        </message>
        <message>
            <source>the first {some} of {count} people</source>
            <translation>las primeras {some} de {count} personas</translation>
        </message>
        <message>
            <source>the server deletes only what is in its archive</source>
            <translation>el servidor solo elimina lo que está en su archivo</translation>
        </message>
        <message>
            <source>the server does not let you change this; ask whoever does</source>
            <translation>el servidor no le permite cambiar esto; pregunte a quien pueda</translation>
        </message>
        <message>
            <source>the server fails whenever this is sent; change it, or try again later</source>
            <translation>el servidor falla cada vez que se envía esto; cámbielo o intente más tarde</translation>
        </message>
        <message>
            <source>the server gave no reason</source>
            <translation>el servidor no dio ninguna razón</translation>
        </message>
        <message>
            <source>the server has another client with this e-mail address</source>
            <translation>el servidor tiene otro cliente con este correo</translation>
        </message>
        <message>
            <source>these belong together</source>
            <translation>van juntos</translation>
        </message>
        <message>
            <source>this laptop</source>
            <translation>esta laptop</translation>
        </message>
        <message>
            <source>time</source>
            <translation>hora</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hoy</translation>
        </message>
        <message>
            <source>today’s</source>
            <translation>de hoy</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>mañana</translation>
        </message>
        <message>
            <source>tomorrow starts {clock} with {who}</source>
            <translation>mañana empieza {clock} con {who}</translation>
        </message>
        <message>
            <source>tomorrow starts {clock}: {title}</source>
            <translation>mañana empieza {clock}: {title}</translation>
        </message>
        <message>
            <source>tried once</source>
            <translation>un intento</translation>
        </message>
        <message>
            <source>tried {count} times</source>
            <translation>{count} intentos</translation>
        </message>
        <message>
            <source>under {percent}%</source>
            <translation>menos del {percent} %</translation>
        </message>
        <message>
            <source>under {value}</source>
            <translation>menos de {value}</translation>
        </message>
        <message>
            <source>up to {high}</source>
            <translation>hasta {high}</translation>
        </message>
        <message>
            <source>version</source>
            <translation>versión</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>espera su turno</translation>
        </message>
        <message>
            <source>was changed here and on the server. Nothing is lost; choose which {what} is right.</source>
            <translation>cambió aquí y en el servidor. No se pierde nada; elija lo correcto: {what}.</translation>
        </message>
        <message>
            <source>was changed on the server after you deleted it. Nothing is lost; choose whether to keep it.</source>
            <translation>cambió en el servidor después de que usted la eliminó. No se pierde nada; elija si la conserva.</translation>
        </message>
        <message>
            <source>was deleted on the server after you changed it. Nothing is lost; choose whether to keep it.</source>
            <translation>se eliminó en el servidor después de que usted la cambió. No se pierde nada; elija si la conserva.</translation>
        </message>
        <message>
            <source>was due {count} day ago</source>
            <translation>venció hace {count} día</translation>
        </message>
        <message>
            <source>was due {count} days ago</source>
            <translation>venció hace {count} días</translation>
        </message>
        <message>
            <source>was not accepted: {reason}. It is safe on this laptop.</source>
            <translation>no se aceptó: {reason}. Está a salvo en esta laptop.</translation>
        </message>
        <message>
            <source>was sent, but the server has the old {what} again. Yours is kept here; choose which one is right.</source>
            <translation>se envió, pero el servidor tiene otra vez lo anterior: {what}. Lo suyo se conserva aquí; elija lo correcto.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message>
            <source>yesterday’s</source>
            <translation>de ayer</translation>
        </message>
        <message>
            <source>{agent} ({name})</source>
            <translation>{agent} ({name})</translation>
        </message>
        <message>
            <source>{at} of {all}</source>
            <translation>{at} de {all}</translation>
        </message>
        <message>
            <source>{change}: {reason}</source>
            <translation>{change}: {reason}</translation>
        </message>
        <message>
            <source>{city} time</source>
            <translation>Hora de {city}</translation>
        </message>
        <message>
            <source>{clock}  {title} (no address)</source>
            <translation>{clock}  {title} (sin dirección)</translation>
        </message>
        <message>
            <source>{clock}  {title}, {address}</source>
            <translation>{clock}  {title}, {address}</translation>
        </message>
        <message>
            <source>{count} acres</source>
            <translation>{count} acres</translation>
        </message>
        <message>
            <source>{count} appointment</source>
            <translation>{count} cita</translation>
        </message>
        <message>
            <source>{count} appointment moves along.</source>
            <translation>{count} cita pasa también.</translation>
        </message>
        <message>
            <source>{count} appointments</source>
            <translation>{count} citas</translation>
        </message>
        <message>
            <source>{count} appointments move along.</source>
            <translation>{count} citas pasan también.</translation>
        </message>
        <message>
            <source>{count} are already like that.</source>
            <translation>{count} ya están así.</translation>
        </message>
        <message>
            <source>{count} are being deleted and stay as they are.</source>
            <translation>{count} se están eliminando y quedan como están.</translation>
        </message>
        <message>
            <source>{count} ba</source>
            <translation>{count} ba</translation>
        </message>
        <message>
            <source>{count} bath</source>
            <translation>{count} baño</translation>
        </message>
        <message>
            <source>{count} baths</source>
            <translation>{count} baños</translation>
        </message>
        <message>
            <source>{count} bd</source>
            <translation>{count} rec</translation>
        </message>
        <message>
            <source>{count} bedroom</source>
            <translation>{count} recámara</translation>
        </message>
        <message>
            <source>{count} bedrooms</source>
            <translation>{count} recámaras</translation>
        </message>
        <message>
            <source>{count} change is not sent yet.</source>
            <translation>{count} cambio aún no se envió.</translation>
        </message>
        <message>
            <source>{count} change is sent again.</source>
            <translation>Se envía de nuevo {count} cambio.</translation>
        </message>
        <message>
            <source>{count} change is sent then.</source>
            <translation>Entonces se envía {count} cambio.</translation>
        </message>
        <message>
            <source>{count} change needs you</source>
            <translation>{count} cambio por resolver</translation>
        </message>
        <message>
            <source>{count} change needs you.</source>
            <translation>{count} cambio por resolver.</translation>
        </message>
        <message>
            <source>{count} change not sent yet</source>
            <translation>{count} cambio sin enviar</translation>
        </message>
        <message>
            <source>{count} change waits to be sent</source>
            <translation>{count} cambio espera su envío</translation>
        </message>
        <message>
            <source>{count} change was not sent yet and would be lost. Sync first, or export everything.</source>
            <translation>{count} cambio no se ha enviado y se perdería. Sincronice primero o exporte todo.</translation>
        </message>
        <message>
            <source>{count} changes are not sent yet.</source>
            <translation>{count} cambios aún no se enviaron.</translation>
        </message>
        <message>
            <source>{count} changes are sent again.</source>
            <translation>Se envían de nuevo {count} cambios.</translation>
        </message>
        <message>
            <source>{count} changes are sent then.</source>
            <translation>Entonces se envían {count} cambios.</translation>
        </message>
        <message>
            <source>{count} changes need you</source>
            <translation>{count} cambios por resolver</translation>
        </message>
        <message>
            <source>{count} changes need you.</source>
            <translation>{count} cambios por resolver.</translation>
        </message>
        <message>
            <source>{count} changes not sent yet</source>
            <translation>{count} cambios sin enviar</translation>
        </message>
        <message>
            <source>{count} changes wait to be sent</source>
            <translation>{count} cambios esperan su envío</translation>
        </message>
        <message>
            <source>{count} changes were not sent yet and would be lost. Sync first, or export everything.</source>
            <translation>{count} cambios no se han enviado y se perderían. Sincronice primero o exporte todo.</translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation>{count} elegidas</translation>
        </message>
        <message>
            <source>{count} day ago</source>
            <translation>hace {count} día</translation>
        </message>
        <message>
            <source>{count} day before</source>
            <translation>{count} día antes</translation>
        </message>
        <message>
            <source>{count} day overdue</source>
            <translation>{count} día de atraso</translation>
        </message>
        <message>
            <source>{count} days ago</source>
            <translation>hace {count} días</translation>
        </message>
        <message>
            <source>{count} days before</source>
            <translation>{count} días antes</translation>
        </message>
        <message>
            <source>{count} days overdue</source>
            <translation>{count} días de atraso</translation>
        </message>
        <message>
            <source>{count} detail changed</source>
            <translation>Cambió {count} detalle</translation>
        </message>
        <message>
            <source>{count} details changed</source>
            <translation>Cambiaron {count} detalles</translation>
        </message>
        <message>
            <source>{count} done</source>
            <translation>{count} hechas</translation>
        </message>
        <message>
            <source>{count} entries are in {file}</source>
            <translation>Hay {count} entradas en {file}</translation>
        </message>
        <message>
            <source>{count} entries from the server could not be read; they are left as they are.</source>
            <translation>No se pudieron leer {count} entradas del servidor; se dejan como están.</translation>
        </message>
        <message>
            <source>{count} entries of {list} are missing from the server’s list. Nothing was removed.</source>
            <translation>Faltan {count} entradas de {list} en la lista del servidor. No se quitó nada.</translation>
        </message>
        <message>
            <source>{count} entries stay here.</source>
            <translation>{count} entradas se quedan aquí.</translation>
        </message>
        <message>
            <source>{count} entries were removed.</source>
            <translation>Se quitaron {count} entradas.</translation>
        </message>
        <message>
            <source>{count} entry from the server could not be read; it is left as it is.</source>
            <translation>No se pudo leer {count} entrada del servidor; se deja como está.</translation>
        </message>
        <message>
            <source>{count} entry is in {file}</source>
            <translation>Hay {count} entrada en {file}</translation>
        </message>
        <message>
            <source>{count} entry of {list} is missing from the server’s list. Nothing was removed.</source>
            <translation>Falta {count} entrada de {list} en la lista del servidor. No se quitó nada.</translation>
        </message>
        <message>
            <source>{count} entry stays here.</source>
            <translation>{count} entrada se queda aquí.</translation>
        </message>
        <message>
            <source>{count} entry was removed.</source>
            <translation>Se quitó {count} entrada.</translation>
        </message>
        <message>
            <source>{count} hour</source>
            <translation>{count} hora</translation>
        </message>
        <message>
            <source>{count} hour ago</source>
            <translation>hace {count} hora</translation>
        </message>
        <message>
            <source>{count} hour before</source>
            <translation>{count} hora antes</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} horas</translation>
        </message>
        <message>
            <source>{count} hours ago</source>
            <translation>hace {count} horas</translation>
        </message>
        <message>
            <source>{count} hours before</source>
            <translation>{count} horas antes</translation>
        </message>
        <message>
            <source>{count} is already like that.</source>
            <translation>{count} ya está así.</translation>
        </message>
        <message>
            <source>{count} is being deleted and stays as it is.</source>
            <translation>{count} se está eliminando y queda como está.</translation>
        </message>
        <message>
            <source>{count} lead</source>
            <translation>{count} prospecto</translation>
        </message>
        <message>
            <source>{count} leads</source>
            <translation>{count} prospectos</translation>
        </message>
        <message>
            <source>{count} minute ago</source>
            <translation>hace {count} minuto</translation>
        </message>
        <message>
            <source>{count} minute before</source>
            <translation>{count} minuto antes</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} minutos</translation>
        </message>
        <message>
            <source>{count} minutes ago</source>
            <translation>hace {count} minutos</translation>
        </message>
        <message>
            <source>{count} minutes before</source>
            <translation>{count} minutos antes</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} más</translation>
        </message>
        <message>
            <source>{count} more need you.</source>
            <translation>{count} más por resolver.</translation>
        </message>
        <message>
            <source>{count} more needs you.</source>
            <translation>{count} más por resolver.</translation>
        </message>
        <message>
            <source>{count} need you</source>
            <translation>{count} por resolver</translation>
        </message>
        <message>
            <source>{count} needs you</source>
            <translation>{count} por resolver</translation>
        </message>
        <message>
            <source>{count} number is in {file}</source>
            <translation>Hay {count} cifra en {file}</translation>
        </message>
        <message>
            <source>{count} numbers are in {file}</source>
            <translation>Hay {count} cifras en {file}</translation>
        </message>
        <message>
            <source>{count} of {total}</source>
            <translation>{count} de {total}</translation>
        </message>
        <message>
            <source>{count} open</source>
            <translation>{count} abiertos</translation>
        </message>
        <message>
            <source>{count} pair among {people} people</source>
            <translation>{count} pareja entre {people} personas</translation>
        </message>
        <message>
            <source>{count} pairs among {people} people</source>
            <translation>{count} parejas entre {people} personas</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>{count} personas</translation>
        </message>
        <message>
            <source>{count} people: {what}</source>
            <translation>{count} personas: {what}</translation>
        </message>
        <message>
            <source>{count} people: {what}.</source>
            <translation>{count} personas: {what}.</translation>
        </message>
        <message>
            <source>{count} person</source>
            <translation>{count} persona</translation>
        </message>
        <message>
            <source>{count} person: {what}</source>
            <translation>{count} persona: {what}</translation>
        </message>
        <message>
            <source>{count} person: {what}.</source>
            <translation>{count} persona: {what}.</translation>
        </message>
        <message>
            <source>{count} row is in {file}, in the folder {folder}</source>
            <translation>{count} fila está en {file}, en la carpeta {folder}</translation>
        </message>
        <message>
            <source>{count} rows are in {file}, in the folder {folder}</source>
            <translation>{count} filas están en {file}, en la carpeta {folder}</translation>
        </message>
        <message>
            <source>{count} sq ft</source>
            <translation>{count} ft²</translation>
        </message>
        <message>
            <source>{count} stop copied.</source>
            <translation>Se copió {count} parada.</translation>
        </message>
        <message>
            <source>{count} stop in the map.</source>
            <translation>{count} parada en el mapa.</translation>
        </message>
        <message>
            <source>{count} stops copied.</source>
            <translation>Se copiaron {count} paradas.</translation>
        </message>
        <message>
            <source>{count} stops in the map.</source>
            <translation>{count} paradas en el mapa.</translation>
        </message>
        <message>
            <source>{count} that are no longer here</source>
            <translation>{count} que ya no están aquí</translation>
        </message>
        <message>
            <source>{count} that is no longer here</source>
            <translation>{count} que ya no está aquí</translation>
        </message>
        <message>
            <source>{count} to send</source>
            <translation>{count} por enviar</translation>
        </message>
        <message>
            <source>{count} visit</source>
            <translation>{count} visita</translation>
        </message>
        <message>
            <source>{count} visits</source>
            <translation>{count} visitas</translation>
        </message>
        <message>
            <source>{count} wait for your decision</source>
            <translation>{count} esperan su decisión</translation>
        </message>
        <message>
            <source>{count} waiting to send</source>
            <translation>{count} por enviar</translation>
        </message>
        <message>
            <source>{count} waits for your decision</source>
            <translation>{count} espera su decisión</translation>
        </message>
        <message>
            <source>{count} {who} are there already.</source>
            <translation>Ya están ahí: {count} {who}.</translation>
        </message>
        <message>
            <source>{count} {who} cannot be archived; only contacts can.</source>
            <translation>No se pueden archivar {count} {who}; solo los contactos.</translation>
        </message>
        <message>
            <source>{count} {who} has no such field or value, and stays as it is.</source>
            <translation>{count} {who} no tiene ese campo o valor y queda igual.</translation>
        </message>
        <message>
            <source>{count} {who} has no tags, and stays as it is.</source>
            <translation>{count} {who} no tiene etiquetas y queda igual.</translation>
        </message>
        <message>
            <source>{count} {who} have no such field or value, and stay as they are.</source>
            <translation>{count} {who} no tienen ese campo o valor y quedan igual.</translation>
        </message>
        <message>
            <source>{count} {who} have no tags, and stay as they are.</source>
            <translation>{count} {who} no tienen etiquetas y quedan igual.</translation>
        </message>
        <message>
            <source>{count} {who} is there already.</source>
            <translation>Ya está ahí: {count} {who}.</translation>
        </message>
        <message>
            <source>{date} – {title}</source>
            <translation>{date} – {title}</translation>
        </message>
        <message>
            <source>{days} days and {people} are here, read {age}.</source>
            <translation>Aquí hay {days} días y {people}, leídos {age}.</translation>
        </message>
        <message>
            <source>{day} (usual here)</source>
            <translation>{day} (lo habitual aquí)</translation>
        </message>
        <message>
            <source>{day} at {clock}</source>
            <translation>{day} a las {clock}</translation>
        </message>
        <message>
            <source>{day}, {clock}</source>
            <translation>{day}, {clock}</translation>
        </message>
        <message>
            <source>{day}, {span}</source>
            <translation>{day}, {span}</translation>
        </message>
        <message>
            <source>{day}, {when}</source>
            <translation>{day}, {when}</translation>
        </message>
        <message>
            <source>{day}, {year}</source>
            <translation>{day} de {year}</translation>
        </message>
        <message>
            <source>{done} of {total}…</source>
            <translation>{done} de {total}…</translation>
        </message>
        <message>
            <source>{fields} changed</source>
            <translation>cambió {fields}</translation>
        </message>
        <message>
            <source>{field} becomes {value}</source>
            <translation>{field} pasa a {value}</translation>
        </message>
        <message>
            <source>{field} changed</source>
            <translation>Cambió {field}</translation>
        </message>
        <message>
            <source>{field} removed</source>
            <translation>Se quitó {field}</translation>
        </message>
        <message>
            <source>{field} set to {new}</source>
            <translation>{field}: ahora {new}</translation>
        </message>
        <message>
            <source>{field} {new}, was {old}</source>
            <translation>{field} {new}, antes {old}</translation>
        </message>
        <message>
            <source>{field}: {what}</source>
            <translation>{field}: {what}</translation>
        </message>
        <message>
            <source>{file} cannot be written: that folder only lets you read, or another program has the file open.</source>
            <translation>No se puede escribir {file}: esa carpeta es de solo lectura, u otro programa tiene abierto el archivo.</translation>
        </message>
        <message>
            <source>{file} is being written…</source>
            <translation>Se está escribiendo {file}…</translation>
        </message>
        <message>
            <source>{file} is still being written.</source>
            <translation>Todavía se está escribiendo {file}.</translation>
        </message>
        <message>
            <source>{first} +{more}</source>
            <translation>{first} +{more}</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first} y {last}</translation>
        </message>
        <message>
            <source>{first} – {last}, {year}</source>
            <translation>{first} – {last} de {year}</translation>
        </message>
        <message>
            <source>{heading}: {what}</source>
            <translation>{heading}: {what}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{keys} alone would be taken from what you type. Add Ctrl or Alt.</source>
            <translation>{keys} sola le faltaría al escribir. Agregue Ctrl o Alt.</translation>
        </message>
        <message>
            <source>{keys} is needed to move about and to write.</source>
            <translation>{keys} se necesita para moverse y escribir.</translation>
        </message>
        <message>
            <source>{keys} is taken: {what}.</source>
            <translation>{keys} ya se usa: {what}.</translation>
        </message>
        <message>
            <source>{keys} opens the menu {menu}.</source>
            <translation>{keys} abre el menú {menu}.</translation>
        </message>
        <message>
            <source>{kind} {day}</source>
            <translation>{kind} {day}</translation>
        </message>
        <message>
            <source>{kind} {when} {clock}</source>
            <translation>{kind} {when} {clock}</translation>
        </message>
        <message>
            <source>{kind}, {day}</source>
            <translation>{kind}, {day}</translation>
        </message>
        <message>
            <source>{label}   {day}</source>
            <translation>{label}   {day}</translation>
        </message>
        <message>
            <source>{label}: {text}</source>
            <translation>{label}: {text}</translation>
        </message>
        <message>
            <source>{lane}, {count} lead</source>
            <translation>{lane}, {count} prospecto</translation>
        </message>
        <message>
            <source>{lane}, {count} leads</source>
            <translation>{lane}, {count} prospectos</translation>
        </message>
        <message>
            <source>{low} – {high}</source>
            <translation>{low} – {high}</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{month} {day}</source>
            <translation>{day} de {month}</translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation>{month} de {year}</translation>
        </message>
        <message>
            <source>{names}: {why}</source>
            <translation>{names}: {why}</translation>
        </message>
        <message>
            <source>{name} becomes a client who buys and sells.</source>
            <translation>{name} pasa a ser cliente que compra y vende.</translation>
        </message>
        <message>
            <source>{name} becomes a client who buys.</source>
            <translation>{name} pasa a ser cliente que compra.</translation>
        </message>
        <message>
            <source>{name} becomes a client who sells.</source>
            <translation>{name} pasa a ser cliente que vende.</translation>
        </message>
        <message>
            <source>{name} has no e-mail address. Edit to add one.</source>
            <translation>{name} no tiene correo. Edite para agregar uno.</translation>
        </message>
        <message>
            <source>{name} has no next step now</source>
            <translation>{name} ya no tiene próximo paso</translation>
        </message>
        <message>
            <source>{name} has no phone number. Edit to add one.</source>
            <translation>{name} no tiene número de teléfono. Edite para agregar uno.</translation>
        </message>
        <message>
            <source>{name} is a client already: the lead stays under Converted.</source>
            <translation>{name} ya es cliente: el prospecto se queda en Convertido.</translation>
        </message>
        <message>
            <source>{name} is a client now, and waits to be sent</source>
            <translation>{name} ya es cliente y espera su envío</translation>
        </message>
        <message>
            <source>{name} is a client with this e-mail address already. This would make a second one.</source>
            <translation>{name} ya es cliente con este correo. Esto crearía un segundo.</translation>
        </message>
        <message>
            <source>{name} is {level} now</source>
            <translation>{name} ahora está {level}</translation>
        </message>
        <message>
            <source>{name} may be the same person, but the e-mail address is not the same: the server will probably make a second contact.</source>
            <translation>{name} puede ser la misma persona, pero el correo no es el mismo: es probable que el servidor cree un segundo contacto.</translation>
        </message>
        <message>
            <source>{name} {when}</source>
            <translation>{name} {when}</translation>
        </message>
        <message>
            <source>{name}, made {when}</source>
            <translation>{name}, creada {when}</translation>
        </message>
        <message>
            <source>{name}: contacted today</source>
            <translation>{name}: contactado hoy</translation>
        </message>
        <message>
            <source>{name}: not touched for {count} day, since {since}</source>
            <translation>{name}: sin movimiento desde hace {count} día, desde el {since}</translation>
        </message>
        <message>
            <source>{name}: not touched for {count} days, since {since}</source>
            <translation>{name}: sin movimiento desde hace {count} días, desde el {since}</translation>
        </message>
        <message>
            <source>{name}: {count} of {total}</source>
            <translation>{name}: {count} de {total}</translation>
        </message>
        <message>
            <source>{name}: {some} of {count} lead</source>
            <translation>{name}: {some} de {count} prospecto</translation>
        </message>
        <message>
            <source>{name}: {some} of {count} leads</source>
            <translation>{name}: {some} de {count} prospectos</translation>
        </message>
        <message>
            <source>{note}. Read again when there is a connection.</source>
            <translation>{note}. Se lee de nuevo cuando haya conexión.</translation>
        </message>
        <message>
            <source>{open} · as of {time}</source>
            <translation>{open} · al {time}</translation>
        </message>
        <message>
            <source>{pairs}; the first {count} are listed</source>
            <translation>{pairs}; se muestran las primeras {count}</translation>
        </message>
        <message>
            <source>{part}: not in this build</source>
            <translation>{part}: no está en esta versión</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{reading}. {usable}</source>
            <translation>{reading}. {usable}</translation>
        </message>
        <message>
            <source>{road}, only {free} free</source>
            <translation>{road}, solo {free} libres</translation>
        </message>
        <message>
            <source>{road}, {free} free</source>
            <translation>{road}, {free} libres</translation>
        </message>
        <message>
            <source>{road}, {leave}</source>
            <translation>{road}, {leave}</translation>
        </message>
        <message>
            <source>{role} {day}, {year}</source>
            <translation>{role} {day} de {year}</translation>
        </message>
        <message>
            <source>{role}, {kind}</source>
            <translation>{role}, {kind}</translation>
        </message>
        <message>
            <source>{said} And {count} more.</source>
            <translation>{said} Y {count} más.</translation>
        </message>
        <message>
            <source>{said} · last one ends {clock}</source>
            <translation>{said} · la última termina {clock}</translation>
        </message>
        <message>
            <source>{said}, but not {parts}.</source>
            <translation>{said}, menos {parts}.</translation>
        </message>
        <message>
            <source>{said}, with a note</source>
            <translation>{said}, con una nota</translation>
        </message>
        <message>
            <source>{said}, {day}</source>
            <translation>{said}, {day}</translation>
        </message>
        <message>
            <source>{said}, {done}</source>
            <translation>{said}, {done}</translation>
        </message>
        <message>
            <source>{said}, {fields} changed</source>
            <translation>{said}, cambió {fields}</translation>
        </message>
        <message>
            <source>{said}. Last read from the server: {when}.</source>
            <translation>{said}. El servidor se leyó {when} por última vez.</translation>
        </message>
        <message>
            <source>{said}. Not everything was read from the server yet.</source>
            <translation>{said}. Aún no se leyó todo del servidor.</translation>
        </message>
        <message>
            <source>{said}; {count} could not be changed: {why}</source>
            <translation>{said}; no se pudieron cambiar {count}: {why}</translation>
        </message>
        <message>
            <source>{span} · {place}</source>
            <translation>{span} · {place}</translation>
        </message>
        <message>
            <source>{tags} added</source>
            <translation>se agregan {tags}</translation>
        </message>
        <message>
            <source>{tags} removed</source>
            <translation>se quitan {tags}</translation>
        </message>
        <message>
            <source>{thing}, {when}</source>
            <translation>{thing}, {when}</translation>
        </message>
        <message>
            <source>{title} – ActuallyCare</source>
            <translation>{title} – ActuallyCare</translation>
        </message>
        <message>
            <source>{weekday}, {day}</source>
            <translation>{weekday}, {day}</translation>
        </message>
        <message>
            <source>{weekday}’s</source>
            <translation>del {weekday}</translation>
        </message>
        <message>
            <source>{week}: {count} appointment</source>
            <translation>{week}: {count} cita</translation>
        </message>
        <message>
            <source>{week}: {count} appointments</source>
            <translation>{week}: {count} citas</translation>
        </message>
        <message>
            <source>{what} for {count} day</source>
            <translation>{what} desde hace {count} día</translation>
        </message>
        <message>
            <source>{what} for {count} days</source>
            <translation>{what} desde hace {count} días</translation>
        </message>
        <message>
            <source>{what} is on {keys} now.</source>
            <translation>{what} está ahora en {keys}.</translation>
        </message>
        <message>
            <source>{what} since yesterday</source>
            <translation>{what} desde ayer</translation>
        </message>
        <message>
            <source>{what} since {weekday}</source>
            <translation>{what} desde el {weekday}</translation>
        </message>
        <message>
            <source>{what} today</source>
            <translation>{what} hoy</translation>
        </message>
        <message>
            <source>{what} – {about}</source>
            <translation>{what} – {about}</translation>
        </message>
        <message>
            <source>{when}  {title}</source>
            <translation>{when}  {title}</translation>
        </message>
        <message>
            <source>{when}, this laptop</source>
            <translation>{when}, esta laptop</translation>
        </message>
        <message>
            <source>{who}, {words}</source>
            <translation>{who}, {words}</translation>
        </message>
        <message>
            <source>{words} {gesture}</source>
            <translation>{words}: {gesture}</translation>
        </message>
        <message>
            <source>“{name}” ({role}) goes into the archive.</source>
            <translation>“{name}” ({role}) pasa al archivo.</translation>
        </message>
        <message>
            <source>“{name}” ({role}) is deleted.</source>
            <translation>“{name}” ({role}) se elimina.</translation>
        </message>
        <message>
            <source>“{name}” is in your lists now</source>
            <translation>“{name}” ya está en sus listas</translation>
        </message>
        <message>
            <source>“{name}” is one person now. Undo works until it is sent.</source>
            <translation>“{name}” ahora es una sola persona. Se puede deshacer hasta que se envíe.</translation>
        </message>
        <message>
            <source>“{name}” was changed</source>
            <translation>Se cambió “{name}”</translation>
        </message>
        <message>
            <source>“{one}” and “{other}” are not the same</source>
            <translation>“{one}” y “{other}” no son la misma persona</translation>
        </message>
        <message>
            <source>“{one}” and “{other}” stay two</source>
            <translation>“{one}” y “{other}” siguen siendo dos</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>“{text}”</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <source>“{title}” copied to {count} days</source>
            <translation>“{title}” se copió a {count} días</translation>
        </message>
        <message>
            <source>“{title}” copied to {day}</source>
            <translation>“{title}” se copió a {day}</translation>
        </message>
        <message>
            <source>“{title}” has no address.</source>
            <translation>“{title}” no tiene dirección.</translation>
        </message>
        <message>
            <source>“{title}” has no address. Edit it to add a place.</source>
            <translation>“{title}” no tiene dirección. Edítela para agregar un lugar.</translation>
        </message>
        <message>
            <source>“{title}” has no phone number.</source>
            <translation>“{title}” no tiene teléfono.</translation>
        </message>
        <message>
            <source>“{title}” has the other version now.</source>
            <translation>“{title}” tiene ahora la otra versión.</translation>
        </message>
        <message>
            <source>“{title}” is back from the archive</source>
            <translation>“{title}” está de vuelta del archivo</translation>
        </message>
        <message>
            <source>“{title}” is back to scheduled</source>
            <translation>“{title}” vuelve a estar programada</translation>
        </message>
        <message>
            <source>“{title}” is in the archive; nothing is lost</source>
            <translation>“{title}” está en el archivo; no se pierde nada</translation>
        </message>
        <message>
            <source>“{title}” is not archived.</source>
            <translation>“{title}” no se archiva.</translation>
        </message>
        <message>
            <source>“{title}” is not deleted.</source>
            <translation>“{title}” no se elimina.</translation>
        </message>
        <message>
            <source>“{title}” is offered to the server again.</source>
            <translation>“{title}” se ofrece de nuevo al servidor.</translation>
        </message>
        <message>
            <source>“{title}” now ends at {clock}</source>
            <translation>“{title}” ahora termina a las {clock}</translation>
        </message>
        <message>
            <source>“{title}” planned for {day}, {span}</source>
            <translation>“{title}” planeada para {day}, {span}</translation>
        </message>
        <message>
            <source>“{title}” saved on this laptop</source>
            <translation>“{title}” guardado en esta laptop</translation>
        </message>
        <message>
            <source>“{title}” stays a lead.</source>
            <translation>“{title}” sigue como prospecto.</translation>
        </message>
        <message>
            <source>“{title}” stays here, and is offered again when there is a connection.</source>
            <translation>“{title}” queda aquí, y se ofrece de nuevo cuando haya conexión.</translation>
        </message>
        <message>
            <source>“{title}” stays here, and is offered again when you have signed in.</source>
            <translation>“{title}” queda aquí, y se ofrece de nuevo cuando usted haya iniciado sesión.</translation>
        </message>
        <message>
            <source>“{title}” stays here, and is offered again when you stop working offline.</source>
            <translation>“{title}” queda aquí, y se ofrece de nuevo cuando usted deje de trabajar sin conexión.</translation>
        </message>
        <message>
            <source>“{title}” stays in the archive.</source>
            <translation>“{title}” se queda en el archivo.</translation>
        </message>
        <message>
            <source>“{title}” was deleted on the server.</source>
            <translation>“{title}” se eliminó en el servidor.</translation>
        </message>
        <message>
            <source>“{value}”</source>
            <translation>“{value}”</translation>
        </message>
    </context>
</TS>
